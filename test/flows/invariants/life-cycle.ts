import type { Step } from '../../../src/cases/step-names.js';
import type { CaseState, Outcome } from '../../../src/cases/vocabulary.js';

/** One row of the table of lifecycle.md, written down here once more so that a slip in the server's own table shows. */
export type Row = {
  from: readonly CaseState[];
  to: readonly CaseState[];
  /** A withdrawal of public interest leaves the state. */
  mayStay?: true;
  outcomes?: readonly Outcome[];
};

const UNTIL_EXPLAINED: readonly CaseState[] = ['registered', 'routed', 'verifying', 'correcting', 'explaining'];
const OPEN: readonly CaseState[] = [...UNTIL_EXPLAINED, 'replied', 'reviewing'];

export const LIFE_CYCLE: Readonly<Record<Step, Row>> = {
  answer: { from: ['registered'], to: ['closed'], outcomes: ['answered'] },
  decline: { from: ['registered'], to: ['closed'], outcomes: ['declined'] },
  transfer: { from: UNTIL_EXPLAINED, to: ['closed'], outcomes: ['transferred'] },
  accept: { from: ['registered'], to: ['routed'] },
  startVerification: { from: ['routed'], to: ['verifying'] },
  confirm: { from: ['verifying'], to: ['correcting'] },
  clear: { from: ['verifying'], to: ['explaining'] },
  finishCorrection: { from: ['correcting'], to: ['explaining'] },
  reply: { from: ['explaining'], to: ['replied'] },
  close: { from: ['replied'], to: ['closed'], outcomes: ['resolved'] },
  reopen: { from: ['replied', 'closed'], to: ['verifying', 'registered'] },
  requestReview: { from: ['replied', 'closed'], to: ['reviewing'] },
  uphold: { from: ['reviewing'], to: ['closed'], outcomes: ['upheld', 'final'] },
  requestRecheck: { from: ['closed'], to: ['reviewing'] },
  sendBack: { from: ['reviewing'], to: ['verifying', 'registered'] },
  withdraw: { from: OPEN, to: ['closed'], mayStay: true, outcomes: ['withdrawn'] },
  merge: { from: UNTIL_EXPLAINED, to: ['closed'], outcomes: ['merged'] },
};

/** Whether the table lets the step lead from one state to the other. */
export const leadsFrom = (step: Step, from: CaseState, to: CaseState): boolean => {
  const row = LIFE_CYCLE[step];
  return row.from.includes(from) && (row.to.includes(to) || (row.mayStay === true && from === to));
};
