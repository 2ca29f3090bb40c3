import { daysBetween, isEndOfDay, lastDayOf } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { addDays, dayOf, endOfDay, millis, plus, type Instant } from '../kernel/time.js';
import type { CountingMode } from './limit.js';

const SECOND = 1000;

export type PausedClock = { legal: boolean; countingMode: CountingMode; limitDueAt: Instant; provisional: boolean };

export type PausedSpan = { from: Instant; to: Instant };

/**
 * The clock's own limit after a pause: what was left of it when the pause began is left when it ends, in the clock's own counting
 * (C and W whole days after the day of resumption, wall clock by the minute). A statutory clock never moves, nor does a limit that
 * had run out before the pause. Never earlier than before.
 */
export const limitAfterPause = (
  { legal, countingMode, limitDueAt, provisional }: PausedClock,
  { from, to }: PausedSpan,
  calendar: WorkingCalendar,
): { limitDueAt: Instant; provisional: boolean } => {
  if (legal || to <= from || limitDueAt <= from) return { limitDueAt, provisional };
  const lastDay = lastDayOf(limitDueAt);
  if (countingMode === 'W') {
    const left = calendar.workingDaysBetween(dayOf(from), lastDay);
    const moved = calendar.addWorkingDays(dayOf(to), left);
    return { limitDueAt: later(limitDueAt, endOfDay(moved.day)), provisional: provisional || moved.provisional };
  }
  if (countingMode === 'C' || (countingMode === 'given' && isEndOfDay(limitDueAt))) {
    return { limitDueAt: later(limitDueAt, endOfDay(addDays(dayOf(to), daysBetween(dayOf(from), lastDay)))), provisional };
  }
  return { limitDueAt: plus(limitDueAt, millis(to) - millis(from)), provisional };
};

/** A clock with all that a pause changes of it. */
export type StoppedClock = PausedClock & { nextStageAt: Instant | null; pollingEndAt: Instant | null; pausedSeconds: number };

export type GoesOn = Omit<StoppedClock, 'legal' | 'countingMode'> & { pausedAt: null };

/** What the end of a pause changes: the limit, the bounds that went by meanwhile, and how long it has stood still in all. */
export const afterPause = (clock: StoppedClock, span: PausedSpan, calendar: WorkingCalendar): GoesOn => ({
  ...limitAfterPause(clock, span, calendar),
  nextStageAt: unlessPassed(clock.nextStageAt, span),
  pollingEndAt: unlessPassed(clock.pollingEndAt, span),
  pausedAt: null,
  pausedSeconds: clock.pausedSeconds + Math.max(0, Math.round((millis(span.to) - millis(span.from)) / SECOND)),
});

/** A stage or polling bound that went by during a pause can no longer be kept, like one before the clock's start. */
export const unlessPassed = (bound: Instant | null, { from, to }: PausedSpan): Instant | null =>
  bound !== null && bound > from && bound <= to ? null : bound;

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
