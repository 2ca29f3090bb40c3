import type { Reads } from '../platform/database/tx.js';
import type { ClockName } from './clock-names.js';
import { Deadline } from './deadline.entity.js';

/** A clock as the rooms above read it. */
export type ClockRow = Deadline;

/** Every clock of the case, ended ones included, by due. */
export const allOf = (reads: Reads, caseId: string): Promise<ClockRow[]> =>
  reads.find(Deadline, { caseId }, { dueAt: 'ASC', id: 'ASC' });

export const openOf = async (reads: Reads, caseId: string): Promise<ClockRow[]> => (await allOf(reads, caseId)).filter(isOpen);

/** The open clocks of many cases in one read, for lists. */
export const openOfMany = async (reads: Reads, caseIds: readonly string[]): Promise<ClockRow[]> =>
  caseIds.length === 0 ? [] : (await reads.find(Deadline, { caseId: caseIds }, { dueAt: 'ASC', id: 'ASC' })).filter(isOpen);

/** The open clock of that name about the case as such. */
export const openClock = (reads: Reads, caseId: string, clock: ClockName): Promise<ClockRow | undefined> =>
  reads.findOne(Deadline, { caseId, slot: clock });

/** Neither met nor cancelled; a paused clock is open. */
export const isOpen = (row: ClockRow): boolean => row.slot !== null;
