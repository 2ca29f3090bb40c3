import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { CaseState, ConcurrenceSubject, Stance } from '../cases/vocabulary.js';

export type ConcurrenceFacts = {
  state: CaseState;
  subject: ConcurrenceSubject;
  stance: Stance;
  hasText: boolean;
  hasCoHandler: boolean;
  /** Asked in this round, and nobody has answered since. */
  isAsked: boolean;
};

/** When each word can matter: the orders until correction ends, the correction while it runs, the reply before it is signed. */
const STATES_OF: Readonly<Record<ConcurrenceSubject, readonly CaseState[]>> = {
  order: ['verifying', 'correcting'],
  correction: ['correcting'],
  reply: ['explaining'],
};

/** The guidance group asks; the town leader answers on the correction, the head on orders and reply. */
export const maySpeak = (role: Role, subject: ConcurrenceSubject, stance: Stance): boolean => {
  if (stance === 'asked') return role === 'guidance_member' || role === 'guidance_leader';
  return subject === 'correction' ? role === 'town_leader' : role === 'head';
};

const itIsTheTime: Rule<ConcurrenceFacts> = ({ state, subject }) =>
  STATES_OF[subject].includes(state)
    ? undefined
    : refusal(
        'concurrence.wrong-state',
        `此件现为“${state}”，这类意见只能在 ${STATES_OF[subject].join('、')} 时登记。`,
        `The case is "${state}"; this word is given in ${STATES_OF[subject].join(', ')}.`,
      );

const somebodyCanAnswer: Rule<ConcurrenceFacts> = ({ subject, hasCoHandler }) =>
  subject === 'correction' && !hasCoHandler
    ? refusal(
        'concurrence.no-town-group',
        '镇领导小组不参与此件，无须征求其意见。',
        'No town group takes part in this case; its word is not needed.',
      )
    : undefined;

/** A second request would look as if the silence began anew. */
const itIsAskedOnce: Rule<ConcurrenceFacts> = ({ stance, isAsked }) =>
  stance === 'asked' && isAsked
    ? refusal('concurrence.already-asked', '已征求过意见，正在等待答复。', 'The word was asked for already and is awaited.')
    : undefined;

const dissentSaysWhy: Rule<ConcurrenceFacts> = ({ stance, hasText }) =>
  stance === 'dissent' && !hasText
    ? refusal('concurrence.reason-missing', '不同意须写明理由。', 'A dissent says why.')
    : undefined;

/** What speaks against this word on the record. */
export const objectionToConcurrence = firstObjection([itIsTheTime, somebodyCanAnswer, itIsAskedOnce, dissentSaysWhy]);
