import { daysBetween, isEndOfDay, lastDayOf } from '../calendar/counting.js';
import { DAY, addDays, dayOf, endOfDay, plus, type Instant } from '../kernel/time.js';
import type { CountingMode } from './limit.js';

/** The clocks that may be extended: the whole case, and the legal outer one (R09: once, at most 30 C, which is the caller's guard). */
export type ExtendableClock = 'whole_case' | 'legal_60c';

/** The limit after an extension of `days` calendar days (C); whole days end at 24:00, a wall-clock limit at its own time of day. */
export const extendedLimit = (limitDueAt: Instant, days: number): Instant => {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`An extension is a whole number of days from 1, not ${days}`);
  return isEndOfDay(limitDueAt) ? endOfDay(addDays(lastDayOf(limitDueAt), days)) : plus(limitDueAt, days * DAY);
};

/** The limit of a calendar-day clock whose start moves to an earlier day; what an extension or pause has added stays added. */
export const rewoundLimit = (limitDueAt: Instant, startedAt: Instant, earlierStart: Instant, mode: CountingMode): Instant => {
  if (mode !== 'C') throw new RangeError(`Only calendar-day clocks are rewound, not ${mode}`);
  return endOfDay(addDays(lastDayOf(limitDueAt), -daysBetween(dayOf(earlierStart), dayOf(startedAt))));
};
