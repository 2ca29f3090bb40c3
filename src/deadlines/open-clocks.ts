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

/** An open clock of the officials, as much of it as a list shows. */
export type OpenClock = Pick<
  Deadline,
  'caseId' | 'clock' | 'subjectId' | 'slot' | 'side' | 'dueAt' | 'pausedAt' | 'breachedAt' | 'lastRung'
>;

/** The officials' open clocks of many cases in one statement; of `clocks` alone where given. */
export const openClocksOf = async (
  reads: Reads,
  caseIds: readonly string[],
  clocks?: readonly ClockName[],
): Promise<OpenClock[]> => {
  if (caseIds.length === 0) return [];
  const [inList, ids] = among(reads, caseIds);
  const [inClocks, names] = clocks ? among(reads, clocks) : [];
  return reads.sql<OpenClock>(
    `SELECT case_id AS "caseId", clock, subject_id AS "subjectId", slot, side, due_at AS "dueAt", paused_at AS "pausedAt",
       breached_at AS "breachedAt", last_rung AS "lastRung"
     FROM deadlines WHERE case_id ${inList} AND slot IS NOT NULL AND side = 'official'${inClocks ? ` AND clock ${inClocks}` : ''}`,
    names === undefined ? [ids] : [ids, names],
  );
};

/** The open clock of that name about the case as such. */
export const openClock = (reads: Reads, caseId: string, clock: ClockName): Promise<ClockRow | undefined> =>
  reads.findOne(Deadline, { caseId, slot: clock });

/** Neither met nor cancelled; a paused clock is open. */
export const isOpen = (row: ClockRow): boolean => row.slot !== null;
