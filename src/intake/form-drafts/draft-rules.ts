import { firstObjection, refusal, type Rule } from '../../kernel/rule.js';
import { DAY } from '../../kernel/time.js';
import type { FormDraft } from './form-draft.entity.js';

/** A form that nobody touched for so long (ms) lapses, and so does what is left of one that was registered. */
export const KEPT = 30 * DAY;

/** Characters of a form as JSON; the longest narrative is a tenth of it. */
export const LONGEST = 200_000;

/** Open forms of one clerk: more than one day at the desk leaves half filled. */
export const MOST = 30;

export type SaveFacts = { draft: FormDraft; actorId: string; hold: number | undefined };

const isStillOpen: Rule<SaveFacts> = ({ draft }) => objectionToEnded(draft);

/** Nobody saves or registers what a colleague, or the same clerk at another screen, has gone on with. */
export const objectionToHand: Rule<SaveFacts> = ({ draft, actorId, hold }) =>
  draft.ownerId === actorId && draft.hold === hold
    ? undefined
    : refusal(
        'draft.taken-over',
        '这份草稿已在别处接手，这里不再保存，也不能登记；所填内容仍在屏幕上。',
        'This draft was taken over elsewhere; it is no longer saved here, nor registered. What was typed is still on the screen.',
      );

export const objectionToMore = ({ open }: { open: number }): ReturnType<Rule<FormDraft>> =>
  open < MOST
    ? undefined
    : refusal(
        'draft.too-many',
        `您的草稿已有 ${MOST} 份，请先登记或作废一些；这份暂不保存，仍可直接登记。`,
        `You have ${MOST} drafts already: register or discard some. This one is not saved meanwhile; it may be registered as it is.`,
      );

/** Nothing when the form may still be filled in. */
export const objectionToEnded = (draft: Pick<FormDraft, 'caseId' | 'sealed'>): ReturnType<Rule<FormDraft>> => {
  if (draft.caseId !== null) return REGISTERED;
  return draft.sealed === null ? DISCARDED : undefined;
};

/** Nobody writes into a form that a colleague, or the same clerk at another screen, has in hand. */
export const objectionToSave = firstObjection([isStillOpen, objectionToHand]);

export const REGISTERED = refusal(
  'draft.registered',
  '这份草稿已经登记成件，请勿重复登记。',
  'This draft has been registered already; do not register it twice.',
);
const DISCARDED = refusal('draft.discarded', '这份草稿已被作废。', 'This draft was discarded.');

export const NOT_IN_HAND = refusal(
  'draft.not-in-hand',
  '请先接手这份草稿，再作废。',
  'Take the draft over first, then discard it.',
);
export const TOO_LONG = refusal('draft.too-long', '草稿内容过长。', 'The draft is too long.');
export const BAD_ID = refusal('draft.bad-id', '草稿编号须为 UUID。', 'The id of a draft is a UUID.');
