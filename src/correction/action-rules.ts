import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import {
  DISCIPLINE_ACTION_CODES,
  URGENT_ACTION_CODES,
  type ActionCode,
  type ActionStatus,
  type CaseState,
} from '../cases/vocabulary.js';

/** States in which a leader may order only urgent measures, before the findings (lifecycle.md, beside the case). */
const BEFORE_FINDINGS: readonly CaseState[] = ['routed', 'verifying'];

/** `urgent` before the findings, `findings` while correcting. */
export const groundOf = (state: CaseState) => (BEFORE_FINDINGS.includes(state) ? 'urgent' : 'findings');

/** Before `confirm` only urgent measures; after correction nothing is ordered any more. */
export const objectionToOrdering: Rule<{ state: CaseState; code: ActionCode }> = ({ state, code }) => {
  if (state === 'correcting') return undefined;
  if (!BEFORE_FINDINGS.includes(state))
    return refusal('order.wrong-state', '此件现在不能责令措施。', 'No action can be ordered in this state of the case.');
  return URGENT_ACTION_CODES.includes(code)
    ? undefined
    : refusal(
        'order.not-urgent',
        '认定之前只能责令紧急措施（A02、A03、A04、A09、A11）。',
        'Before the findings only urgent measures can be ordered (A02, A03, A04, A09, A11).',
      );
};

const caseIsOpen: Rule<{ state: CaseState }> = ({ state }) =>
  state === 'closed' ? refusal('action.case-closed', '此件已办结。', 'The case is closed.') : undefined;

export type CompletionFacts = {
  state: CaseState;
  status: ActionStatus;
  today: Day;
  doneOn: Day;
  hasNote: boolean;
  hasEvidence: boolean;
  /** Found by ourselves (LOOKBACK): nobody outside would notice an empty word, so the evidence itself is attached (scenario 7). */
  owesEvidence: boolean;
};

/** What speaks against reporting an action done. */
export const objectionToCompletion = firstObjection<CompletionFacts>([
  caseIsOpen,
  ({ status }) =>
    status === 'ordered'
      ? undefined
      : refusal('completion.not-ordered', '该措施不在待办状态。', 'The action is not waiting to be done.'),
  ({ doneOn, today }) =>
    doneOn > today
      ? refusal('completion.in-future', '完成日期不能晚于今天。', 'It cannot have been done in the future.')
      : undefined,
  ({ hasNote, hasEvidence }) =>
    hasNote || hasEvidence
      ? undefined
      : refusal('completion.unproven', '须附材料或说明完成情况。', 'Attach evidence or say how it was done.'),
  ({ owesEvidence, hasEvidence }) =>
    owesEvidence && !hasEvidence
      ? refusal('completion.evidence-missing', '回查发现的问题，整改须附材料。', 'What a look-back found is proven by evidence.')
      : undefined,
]);

export type Checker = { id: string; role: Role };

/** The named checker, any leader of the lead group or the district office; for A10 and A11 the discipline liaison too. */
export const mayCheck = (checker: Checker, { checkerId, code }: { checkerId: string | null; code: ActionCode }): boolean =>
  checker.id === checkerId ||
  checker.role === 'guidance_leader' ||
  checker.role === 'district_office' ||
  (checker.role === 'discipline_liaison' && DISCIPLINE_ACTION_CODES.includes(code));

export type CheckFacts = {
  state: CaseState;
  status: ActionStatus;
  checkerId: string;
  /** Owner, doer, and whoever reported it done. */
  ownIds: readonly (string | null)[];
};

/** What speaks against checking: nobody checks their own work (invariant 4). */
export const objectionToCheck = firstObjection<CheckFacts>([
  caseIsOpen,
  ({ status }) =>
    status === 'done' ? undefined : refusal('check.not-done', '该措施尚未报告完成。', 'The action was not reported done.'),
  ({ checkerId, ownIds }) =>
    ownIds.includes(checkerId)
      ? refusal(
          'check.own-work',
          '不能核查本人负责、经办或报告的措施。',
          'Nobody checks what they owned, did or reported themselves.',
        )
      : undefined,
]);

export type ReplacementFacts = {
  state: CaseState;
  status: ActionStatus;
  isReplaced: boolean;
  /** Other actions of the case that still stand. */
  othersStanding: number;
};

/** What speaks against replacing or revoking. What was checked is done; and a correction cannot be revoked away altogether. */
export const objectionToReplacement = firstObjection<ReplacementFacts>([
  ({ state }) =>
    state === 'correcting' || BEFORE_FINDINGS.includes(state)
      ? undefined
      : refusal('replacement.wrong-state', '此件现在不能变更措施。', 'No action can be replaced in this state of the case.'),
  ({ status }) =>
    status === 'ordered' || status === 'done'
      ? undefined
      : refusal('replacement.settled', '该措施已核查、变更或撤销。', 'The action has been checked, replaced or revoked already.'),
  ({ state, isReplaced, othersStanding }) =>
    state === 'correcting' && !isReplaced && othersStanding === 0
      ? refusal(
          'replacement.last-action',
          '这是唯一的纠正措施，不能只撤销；请改为另一项措施。',
          'It is the only corrective action; replace it by another one instead of revoking it.',
        )
      : undefined,
]);
