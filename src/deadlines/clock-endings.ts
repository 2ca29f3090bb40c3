import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { HANDLING_CLOCKS, type ClockName } from './clock-names.js';

/** `handling`: what closing ends (deadlines.md, last paragraph); `all-open`: every clock of the case. */
export type ClockGroup = 'handling' | 'all-open';

/** Without a subject, every open clock of that name. */
export type Ended = { caseId: string; which: ClockName | ClockGroup; at: Instant; subjectId?: string };

/** Marks open clocks as met; answers how many. A clock met before is left alone. */
export const meetClocks = (tx: Tx, { caseId, which, at, subjectId }: Ended): Promise<number> => {
  const { where, params } = chosen(which, subjectId);
  return tx.change(
    `UPDATE deadlines SET met_at = ?, ${ENDED}, ${BREACHED_AT_END} WHERE case_id = ? AND slot IS NOT NULL${where}`,
    [at, at, at, caseId, ...params],
  );
};

/** Cancels open clocks with the reason; answers how many. */
export const cancelClocks = (tx: Tx, { caseId, which, at, subjectId }: Ended, reason: string): Promise<number> => {
  const { where, params } = chosen(which, subjectId);
  return tx.change(
    `UPDATE deadlines SET cancelled_at = ?, cancel_reason = ?, ${ENDED}, ${BREACHED_AT_END} WHERE case_id = ? AND slot IS NOT NULL${where}`,
    [at, reason, at, at, caseId, ...params],
  );
};

/** What has ended occupies nothing and has no rung to come. */
const ENDED = 'slot = NULL, next_rung = NULL, next_rung_at = NULL';

/**
 * A clock that ends late was missed, even if no sweep came by in between. One that turns out to have ended in time (a delivery receipt
 * entered days later) was not missed, even if a sweep had said so.
 */
const BREACHED_AT_END = `breached_at = CASE
  WHEN breached_at IS NULL AND paused_at IS NULL AND side = 'official' AND due_at < ? THEN due_at
  WHEN breached_at = due_at AND due_at >= ? THEN NULL
  ELSE breached_at END`;

const chosen = (which: ClockName | ClockGroup, subjectId: string | undefined): { where: string; params: readonly string[] } => {
  const clocks = which === 'all-open' ? [] : which === 'handling' ? HANDLING_CLOCKS : [which];
  const byClock = clocks.length > 0 ? ` AND clock IN (${clocks.map(() => '?').join(', ')})` : '';
  if (subjectId === undefined) return { where: byClock, params: clocks };
  return { where: `${byClock} AND subject_id = ?`, params: [...clocks, subjectId] };
};
