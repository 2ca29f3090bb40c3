import { DAY, HOUR, MINUTE, addDays, dayOf, endOfDay, millis, plus, startOfDay, type Day, type Instant } from '../kernel/time.js';
import type { CountedDay, WorkingCalendar } from './working-days.js';

/** A counted due time; provisional when a year without data had a say in it. */
export type CountedInstant = { dueAt: Instant; provisional: boolean };

/** n calendar days (C): the start day is not counted, due at 24:00 Asia/Shanghai of the last day; 0 is 24:00 of the start day. CC 201, 203. */
export const dueAfterCalendarDays = (start: Instant, n: number): Instant => endOfDay(addDays(dayOf(start), wholeFrom0(n)));

/** n working days (W): the start day is not counted, due at 24:00 of the n-th workday after it. */
export const dueAfterWorkingDays = (start: Instant, n: number, calendar: WorkingCalendar): CountedInstant => {
  const { day, provisional } = calendar.addWorkingDays(dayOf(start), n);
  return { dueAt: endOfDay(day), provisional };
};

/** n minutes of wall clock, round the clock. */
export const dueAfterMinutes = (start: Instant, n: number): Instant => plus(start, wholeFrom0(n) * MINUTE);

/** n hours of wall clock, round the clock. */
export const dueAfterHours = (start: Instant, n: number): Instant => plus(start, wholeFrom0(n) * HOUR);

/**
 * The last day of a citizen's window: `day` itself when it is a workday, else the next one. Officials' deadlines never roll: the side
 * that cannot hurt the citizen (rules §2.2). Provisional when it rests on a year without data; such a window is not closed.
 */
export const rollForCitizen = (day: Day, calendar: WorkingCalendar): CountedDay => {
  if (calendar.isWorkday(day)) return { day, provisional: calendar.isProvisional(day) };
  const next = calendar.nextWorkday(day);
  return { day: next.day, provisional: next.provisional || calendar.isProvisional(day) };
};

/** A citizen's window of n calendar days, rolled: may be used up to 24:00 of its last day. R11, R13, R33. */
export const windowAfterCalendarDays = (start: Instant, n: number, calendar: WorkingCalendar): CountedInstant => {
  const { day, provisional } = rollForCitizen(addDays(dayOf(start), wholeFrom0(n)), calendar);
  return { dueAt: endOfDay(day), provisional };
};

/** The last day on which something due at this instant is still in time: for 24:00 the day that ends then. */
export const lastDayOf = (dueAt: Instant): Day => dayOf(plus(dueAt, -1));

/** Whether the instant is 24:00 of a day, as whole-day counting leaves it. */
export const isEndOfDay = (at: Instant): boolean => at === startOfDay(dayOf(at));

/** Calendar days from one day to a later one; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((millis(startOfDay(to)) - millis(startOfDay(from))) / DAY);

const wholeFrom0 = (n: number): number => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`A limit must be a whole number from 0, not ${n}`);
  return n;
};
