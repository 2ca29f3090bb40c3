import type { Instant } from '../kernel/time.js';
import { among } from '../platform/database/lists.js';
import type { Reads } from '../platform/database/tx.js';
import type { ClockName } from './clock-names.js';
import { Deadline } from './deadline.entity.js';

/** A clock as the rooms above read it. */
export type ClockRow = Deadline;

/** Every clock of the case, ended ones included, by due. */
export const allOf = (reads: Reads, caseId: string): Promise<ClockRow[]> =>
  reads.find(Deadline, { caseId }, { dueAt: 'ASC', id: 'ASC' });

export const openOf = async (reads: Reads, caseId: string): Promise<ClockRow[]> => (await allOf(reads, caseId)).filter(isOpen);

/**
 * When the next open clock of the officials runs out, by case, for lists; a case without one is not in the map. Reading the clocks whole
 * was two fifths of a list's cost.
 */
export const nextDues = async (
  reads: Reads,
  caseIds: readonly string[],
  clocks?: readonly ClockName[],
): Promise<ReadonlyMap<string, Instant>> => {
  if (caseIds.length === 0) return new Map();
  const [inList, ids] = among(reads, caseIds);
  const [inClocks, names] = clocks ? among(reads, clocks) : [];
  const rows = await reads.sql<{ case_id: string; due_at: Instant }>(
    `SELECT case_id, MIN(due_at) AS due_at FROM deadlines WHERE case_id ${inList} AND slot IS NOT NULL AND side = 'official'${inClocks ? ` AND clock ${inClocks}` : ''} GROUP BY case_id`,
    names === undefined ? [ids] : [ids, names],
  );
  return new Map(rows.map(({ case_id, due_at }) => [case_id, due_at]));
};

/** The open clock of that name about the case as such. */
export const openClock = (reads: Reads, caseId: string, clock: ClockName): Promise<ClockRow | undefined> =>
  reads.findOne(Deadline, { caseId, slot: clock });

/** Neither met nor cancelled; a paused clock is open. */
export const isOpen = (row: ClockRow): boolean => row.slot !== null;
