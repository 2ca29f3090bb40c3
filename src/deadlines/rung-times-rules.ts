import { lastDayOf } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { HOUR, dayOf, endOfDay, millis, plus, type Instant } from '../kernel/time.js';
import type { Ladder } from './ladder-table.js';
import type { PausedSpan } from './pause-rules.js';
import { NO_RUNG, isAbove, type RungCursor, type RungName } from './rungs.js';

/** What the times of a clock's rungs depend on. */
export type RungClock = {
  slot: string | null;
  startedAt: Instant;
  dueAt: Instant;
  /** From when working days after the due are counted, where the clock stood still after it. */
  lateFrom?: Instant | null;
  pausedAt: Instant | null;
  /** The highest rung that has fired; all below it have fired too, or did not exist. */
  lastRung: RungName | null;
};

export type TimedRung = { rung: RungName; rungAt: Instant };

/** Percent rungs do not exist for limits under an hour (deadlines.md, "Counting"). */
const SHORTEST_SPAN = HOUR;

/**
 * When a rung is due, or undefined where it does not exist: percent of wall time from start to effective due; N working days (W) after the
 * due's last day, at 24:00, those on which it stood still left out. Never before the clock's start.
 */
export const rungTime = (
  rung: RungName,
  { startedAt, dueAt, lateFrom }: Pick<RungClock, 'startedAt' | 'dueAt' | 'lateFrom'>,
  calendar: WorkingCalendar,
): Instant | undefined => {
  const afterDue = (days: number): Instant => later(afterWorkingDays(days, later(lateFrom ?? dueAt, dueAt), calendar), startedAt);
  switch (rung) {
    case 'p50':
      return afterPercent(50, startedAt, dueAt);
    case 'p80':
      return afterPercent(80, startedAt, dueAt);
    case 'due':
      return later(dueAt, startedAt);
    case 'w1':
      return afterDue(1);
    case 'w3':
      return afterDue(3);
    case 'w5':
      return afterDue(5);
    case 'w10':
      return afterDue(10);
    default:
      return rung satisfies never;
  }
};

/** The first unfired rung, and when it fires unless the clock is paused. */
export const cursorOf = (clock: RungClock, ladder: Ladder, calendar: WorkingCalendar): RungCursor => {
  const next = nextRungFor(clock, ladder, calendar);
  if (!next) return NO_RUNG;
  return { nextRung: next.rung, nextRungAt: clock.pausedAt === null ? next.rungAt : null };
};

/** The lowest rung that exists for this clock and has not fired; none once the clock has ended. */
export const nextRungFor = (clock: RungClock, ladder: Ladder, calendar: WorkingCalendar): TimedRung | undefined => {
  for (const next of unfired(clock, ladder, calendar)) return next;
  return undefined;
};

/** What fires now, lowest first: the unfired rungs up to the first that lies ahead. None while the clock is paused. */
export const rungsDue = (clock: RungClock, ladder: Ladder, calendar: WorkingCalendar, now: Instant): TimedRung[] => {
  const due: TimedRung[] = [];
  if (clock.pausedAt !== null) return due;
  for (const timed of unfired(clock, ladder, calendar)) {
    if (timed.rungAt > now) break;
    due.push(timed);
  }
  return due;
};

/** Lowest first, each counted only when it is asked for. */
function* unfired(clock: RungClock, ladder: Ladder, calendar: WorkingCalendar): Generator<TimedRung, void> {
  if (clock.slot === null) return;
  for (const { rung } of ladder) {
    const rungAt = isAbove(rung, clock.lastRung) ? rungTime(rung, clock, calendar) : undefined;
    if (rungAt !== undefined) yield { rung, rungAt };
  }
}

const afterPercent = (percent: number, startedAt: Instant, dueAt: Instant): Instant | undefined => {
  const span = millis(dueAt) - millis(startedAt);
  return span < SHORTEST_SPAN ? undefined : plus(startedAt, Math.floor((span * percent) / 100));
};

/**
 * `lateFrom` after a pause: the working days during which a clock that had run out stood still make it no later. The day of the pause counts,
 * that of the resumption does not, as with the days of a limit.
 */
export const lateFromAfter = (
  { dueAt, lateFrom }: { dueAt: Instant; lateFrom: Instant | null },
  { from, to }: PausedSpan,
  calendar: WorkingCalendar,
): Instant | null => {
  const stood = dueAt <= from && from < to ? calendar.workingDaysBetween(dayOf(from), dayOf(to)) : 0;
  return stood === 0 ? lateFrom : afterWorkingDays(stood, later(lateFrom ?? dueAt, dueAt), calendar);
};

const afterWorkingDays = (days: number, dueAt: Instant, calendar: WorkingCalendar): Instant =>
  endOfDay(calendar.addWorkingDays(lastDayOf(dueAt), days).day);

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
