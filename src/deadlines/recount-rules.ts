import type { WorkingCalendar } from '../calendar/working-days.js';
import { startOfDay, type Day, type Instant } from '../kernel/time.js';
import type { ClockName } from './clock-names.js';
import type { DeadlineChange } from './deadline-change.entity.js';
import type { Deadline } from './deadline.entity.js';
import { earliest } from './due-rules.js';
import type { CalendarPatch } from './move-dues.js';
import type { Limit } from './limit.js';
import { unlessPassed, type PausedSpan } from './pause-rules.js';
import { replay } from './replay.js';

/** A clock with its changes in the order in which they were written. */
export type ClockStory = { row: Deadline; changes: readonly DeadlineChange[] };

/** How a date moves, or would. */
export type DueMove = { deadlineId: string; clock: ClockName; oldDueAt: Instant; newDueAt: Instant };

/** The first stage that begins after the clock's start, and polling day, as the election's calendar has them now. */
export type NewBounds = { nextStageStart: Day | null; pollingDay: Day | null };

/**
 * What another calendar changes of an open clock; nothing where it counts the same. Calendar days and wall clock of officials stay by
 * themselves. A miss that the new calendar shows to be none is taken back: the day was a holiday all along.
 */
export const patchByCalendar = (
  { row, changes }: ClockStory,
  legalLimit: Limit | null,
  calendar: WorkingCalendar,
  now: Instant,
): CalendarPatch | undefined => {
  const { limitDueAt, legalDueAt, provisional, dueAt } = replay({ row, changes, legalLimit, calendar }).now;
  const isSame = limitDueAt === row.limitDueAt && legalDueAt === row.legalDueAt && provisional === row.provisional;
  if (isSame) return undefined;
  const breachedAt = row.breachedAt === null || dueAt === row.dueAt ? row.breachedAt : dueAt > now ? null : dueAt;
  return { limitDueAt, legalDueAt, provisional, calendarVersion: calendar.version, breachedAt };
};

/**
 * What a moved stage or polling day changes of an open clock that they bound; nothing where they change nothing. A bound that went by
 * during a pause stays away, and `earliest` ignores one that is not after the clock's start. What was missed under the old date stays missed.
 */
export const patchByBounds = (
  { row, changes }: ClockStory,
  { nextStageStart, pollingDay }: NewBounds,
): CalendarPatch | undefined => {
  const bound = (day: Day | null): Instant | null =>
    pausesOf(changes).reduce(unlessPassed, day === null ? null : startOfDay(day));
  const nextStageAt = bound(nextStageStart);
  const pollingEndAt = bound(pollingDay);
  if (nextStageAt === row.nextStageAt && pollingEndAt === row.pollingEndAt) return undefined;
  return { nextStageAt, pollingEndAt };
};

/** Where the patch takes the due. */
export const moveBy = (row: Deadline, patch: CalendarPatch): DueMove => ({
  deadlineId: row.id,
  clock: row.clock,
  oldDueAt: row.dueAt,
  newDueAt: earliest({ ...row, ...patch }).dueAt,
});

/** The pauses that have ended. */
export const pausesOf = (changes: readonly DeadlineChange[]): PausedSpan[] => {
  const spans: PausedSpan[] = [];
  let from: Instant | null = null;
  for (const { kind, at } of changes) {
    if (kind === 'paused') from ??= at;
    if (kind !== 'resumed' || from === null) continue;
    spans.push({ from, to: at });
    from = null;
  }
  return spans;
};
