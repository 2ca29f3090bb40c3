import type { DueClock } from '../deadlines/due-rungs.js';
import { deadlineSelection } from '../deadlines/deadline-rows.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import type { Instant } from '../kernel/time.js';
import { among, notAmong } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';

/**
 * The oldest clocks with a rung in the past, theirs and their cases' rows locked in the same statement: whoever writes to a case holds its
 * row, so events get their numbers one after the other. What somebody else holds is passed over; `aside` names clocks to leave out.
 */
export const takeNext = (tx: Tx, now: Instant, limit: number, aside: readonly string[]): Promise<ClockRow[]> => {
  const [notIn, list] = notAmong(tx, aside);
  const isOpen = `d.next_rung_at <= ? AND d.slot IS NOT NULL${aside.length > 0 ? ` AND d.id ${notIn}` : ''}`;
  return tx.sql<ClockRow>(
    `SELECT ${deadlineSelection('d')} FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE ${isOpen}
     ORDER BY d.next_rung_at LIMIT ?${tx.engine === 'postgres' ? ' FOR UPDATE OF c, d SKIP LOCKED' : ''}`,
    aside.length > 0 ? [now, list, limit] : [now, limit],
  );
};

/** Waits until whoever holds the cases of these clocks lets go. Throws when one of the cases does not exist. */
export const holdCases = async (tx: Tx, clocks: readonly Pick<DueClock, 'caseId'>[]): Promise<void> => {
  const wanted = [...new Set(clocks.map(({ caseId }) => caseId))];
  const [inList, ids] = among(tx, wanted);
  const lock = tx.engine === 'postgres' ? ' FOR UPDATE' : '';
  const rows = await tx.sql(`SELECT id FROM cases WHERE id ${inList} ORDER BY id${lock}`, [ids]);
  if (rows.length < wanted.length) throw new Error('the case of this clock is not in the database');
};
