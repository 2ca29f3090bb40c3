import type { Actor } from '../kernel/actor.js';
import type { CaseFile } from './case-file.js';
import { objectionToActor } from './permissions/may.js';
import type { CaseState } from './vocabulary.js';

/** A reply can be thought about as soon as something is being found out, until it is signed. */
export const REPLY_DRAFTED_IN: readonly CaseState[] = ['verifying', 'correcting', 'explaining'];

/** Who explains a case writes its reply, and so does who signs it. */
export const isReplyWriter = (actor: Actor, file: CaseFile): boolean =>
  objectionToActor('explanation', actor, file) === undefined || objectionToActor('reply', actor, file) === undefined;

export const mayDraftReply = (actor: Actor, file: CaseFile): boolean =>
  REPLY_DRAFTED_IN.includes(file.kase.state) && isReplyWriter(actor, file);
