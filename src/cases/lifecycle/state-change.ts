import type { Instant } from '../../kernel/time.js';
import type { CaseFile } from '../case-file.js';
import type { Case } from '../entities/case.entity.js';
import type { CaseState, Outcome } from '../vocabulary.js';
import type { Step } from '../step-names.js';
import { goesOnAfterWithdrawal, STEP_TABLE } from './step-table.js';

/** Steps after which a new round of verification begins, unless the case was never accepted. */
const BEGINS_A_ROUND: readonly Step[] = ['reopen', 'sendBack'];

export type StateChange = { to: CaseState; outcome: Outcome | null; patch: Partial<Case> };

/** What the step writes into the case row. Pure; the table decides, this only spells it out. */
export const stateChange = (step: Step, file: CaseFile, at: Instant): StateChange => {
  const row = STEP_TABLE[step];
  const to = typeof row.to === 'function' ? row.to(file) : row.to;
  const outcome = (typeof row.outcome === 'function' ? row.outcome(file) : row.outcome) ?? null;
  const { kase } = file;
  const patch: Partial<Case> = {
    state: to,
    outcome,
    closedAt: to === 'closed' ? (kase.state === 'closed' ? kase.closedAt : at) : null,
  };
  if (step === 'accept') patch.acceptedAt = at;
  if (step === 'reply') patch.repliedAt = at;
  if (step === 'withdraw' && goesOnAfterWithdrawal(file)) patch.goesOnWithoutComplainant = true;
  if (BEGINS_A_ROUND.includes(step) && to === 'verifying') {
    patch.round = kase.round + 1;
    patch.needsReassignment = true;
    patch.acceptedAt = kase.acceptedAt ?? at;
  }
  if (BEGINS_A_ROUND.includes(step)) patch.parentId = null;
  return { to, outcome, patch };
};
