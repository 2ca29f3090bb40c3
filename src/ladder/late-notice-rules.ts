import { dueAfterWorkingDays, lastDayOf } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Note } from '../cases/entities/note.entity.js';
import type { ClockName } from '../deadlines/clock-names.js';
import { dayOf, type Day, type Instant } from '../kernel/time.js';

/** The citizen's own time limits: when one of these runs out the complainant is told (deadlines.md, the rung at 100 %). */
export const CITIZEN_CLOCKS: readonly ClockName[] = ['notice_15c', 'whole_case', 'legal_60c'];

export type LateWord = { newDate: Day; planNoteId: string | null };

/**
 * Why it is late and by when it will be done: the last plan that names a day still to come, written by who owes it, so since what is late
 * began (`since`: before acceptance the desk plans its own decision); without one no reason was given and the new date is 1 W later. Pure.
 */
export const lateWord = (
  plans: readonly Pick<Note, 'id' | 'at' | 'newDate'>[],
  since: Instant,
  now: Instant,
  calendar: WorkingCalendar,
): LateWord => {
  const last = plans.findLast(({ at, newDate }) => newDate !== null && at >= since);
  if (last?.newDate && last.newDate > dayOf(now)) return { newDate: last.newDate, planNoteId: last.id };
  return { newDate: lastDayOf(dueAfterWorkingDays(now, 1, calendar).dueAt), planNoteId: null };
};
