import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Outcome } from '../cases/vocabulary.js';

export const REOPEN_REASONS = [
  'NEW_FACTS',
  'CORRECTION_NOT_CARRIED_OUT',
  'DEFECTIVE_REPLY',
  'UNSATISFIED',
  'MERGED_WRONGLY',
  'WITHDRAWN_UNDER_PRESSURE',
] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

export type ReopeningFacts = {
  reason: ReopenReason;
  outcome: Outcome | null;
  /** Whether the case still stands merged into another one. */
  isMerged: boolean;
  hasConfirmedWithdrawal: boolean;
  /** Whether a reply, or an answer at the desk, was given. */
  wasAnswered: boolean;
  hasStandingAction: boolean;
};

/** A merged case is answered through its parent: what is new belongs there, unless the merge itself was wrong. */
const mergedOnlyByItsReason: Rule<ReopeningFacts> = ({ reason, isMerged }) => {
  if (reason === 'MERGED_WRONGLY')
    return isMerged
      ? undefined
      : refusal('reopen.not-merged', '此件没有并入其他件。', 'The case was not merged into another one.');
  return isMerged
    ? refusal(
        'reopen.is-merged',
        '此件已并入其他件，请重开主件；并案有误的，以“并案有误”重开。',
        'The case was merged: reopen its parent, or, when the merge was wrong, reopen it as merged wrongly.',
      )
    : undefined;
};

const pressureNeedsAWithdrawal: Rule<ReopeningFacts> = ({ reason, hasConfirmedWithdrawal }) =>
  reason === 'WITHDRAWN_UNDER_PRESSURE' && !hasConfirmedWithdrawal
    ? refusal('reopen.not-withdrawn', '此件没有撤回过。', 'The case was never withdrawn.')
    : undefined;

const correctionWasOrdered: Rule<ReopeningFacts> = ({ reason, hasStandingAction }) =>
  reason === 'CORRECTION_NOT_CARRIED_OUT' && !hasStandingAction
    ? refusal('reopen.no-correction', '此件没有责令过纠正措施。', 'No correction was ordered on this case.')
    : undefined;

const somethingWasAnswered: Rule<ReopeningFacts> = ({ reason, wasAnswered }) =>
  (reason === 'DEFECTIVE_REPLY' || reason === 'UNSATISFIED') && !wasAnswered
    ? refusal('reopen.no-reply', '此件还没有作出过答复。', 'No reply was ever given on this case.')
    : undefined;

/** R15: after the re-check the same facts and reasons are not taken up again; new facts, and orders not carried out, are. */
const finalStaysFinal: Rule<ReopeningFacts> = ({ reason, outcome }) =>
  outcome === 'final' && (reason === 'DEFECTIVE_REPLY' || reason === 'UNSATISFIED')
    ? refusal(
        'reopen.final',
        '复核已终结；只有新的事实或纠正措施未落实才能重开。',
        'The re-check made it final; only new facts, or a correction not carried out, reopen it.',
      )
    : undefined;

/** Why the case cannot be reopened for this reason; nothing when it can. */
export const objectionToReopening = firstObjection([
  mergedOnlyByItsReason,
  pressureNeedsAWithdrawal,
  correctionWasOrdered,
  somethingWasAnswered,
  finalStaysFinal,
]);
