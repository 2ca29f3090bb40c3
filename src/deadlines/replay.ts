import { daysBetween, lastDayOf } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import type { DeadlineChange } from './deadline-change.entity.js';
import type { Deadline } from './deadline.entity.js';
import { earliest, type Due } from './due-rules.js';
import { extendedLimit, rewoundLimit } from './extension-rules.js';
import { countLimit, parseLimit, type Limit } from './limit.js';
import { afterPause } from './pause-rules.js';

/** A clock's date and all that it rests on, as it stands at one point of its story. */
export type Counted = Omit<Due, 'limitText' | 'countingMode'> &
  Pick<Deadline, 'pausedAt' | 'pausedSeconds' | 'extendedFrom'> & { legal: boolean; countingMode: Due['countingMode'] };

/** One change and how it left the clock. */
export type ReplayedChange = { change: DeadlineChange; before: Counted; after: Counted };

export type Replay = { start: Counted; changes: ReplayedChange[]; now: Counted };

/** `legalLimit` is the law's outer limit from the same start, where the clock has one (ClockSpec). */
export type Replaying = {
  row: Deadline;
  changes: readonly DeadlineChange[];
  legalLimit: Limit | null;
  calendar: WorkingCalendar;
};

/**
 * Works a clock's date out again from its first start through every change, in the order in which they were written. By the calendar
 * under which the clock stands it ends where the verbs have left the row; by another one it says where the row belongs.
 */
export const replay = (told: Replaying): Replay => {
  const start = atStart(told);
  const changes: ReplayedChange[] = [];
  let now = start;
  for (const change of told.changes) {
    const moved = { ...now, ...effectOf(change, now, told) };
    const after = { ...moved, ...earliest(moved) };
    changes.push({ change, before: now, after });
    now = after;
  }
  return { start, changes, now };
};

const atStart = ({ row, changes, legalLimit, calendar }: Replaying): Counted => {
  const first = changes.find(({ boundsBefore }) => boundsBefore !== null)?.boundsBefore ?? row;
  const startedAt = row.baseStartedAt;
  const limit = row.countingMode === 'given' ? undefined : parseLimit(row.limitText);
  const own = limit ? countLimit(limit, startedAt, row.side, calendar) : { dueAt: first.limitDueAt, provisional: false };
  const legal = legalLimit && countLimit(legalLimit, startedAt, row.side, calendar);
  const bounds = {
    startedAt,
    limitDueAt: own.dueAt,
    legalDueAt: legal?.dueAt ?? first.legalDueAt,
    nextStageAt: first.nextStageAt,
    pollingEndAt: first.pollingEndAt,
  };
  const due = earliest(bounds);
  return {
    ...bounds,
    ...due,
    legal: row.legal,
    countingMode: row.countingMode,
    provisional: own.provisional || (due.boundedBy === 'legal' && legal?.provisional === true),
    pausedAt: null,
    pausedSeconds: 0,
    extendedFrom: null,
  };
};

/** What the verb of this kind changes. Where an old row lacks its bounds, the clock's own row has what they came to. */
const effectOf = (change: DeadlineChange, clock: Counted, { row, calendar }: Replaying): Partial<Counted> => {
  const bounds = change.boundsAfter ?? row;
  switch (change.kind) {
    case 'paused':
      return { pausedAt: clock.pausedAt ?? change.at };
    case 'resumed':
      return clock.pausedAt === null ? {} : afterPause(clock, { from: clock.pausedAt, to: change.at }, calendar);
    case 'extended':
      return { limitDueAt: extendedLimit(clock.limitDueAt, daysAdded(change)), extendedFrom: clock.dueAt };
    case 'rewound': {
      const limitDueAt = rewoundLimit(clock.limitDueAt, clock.startedAt, bounds.startedAt, clock.countingMode);
      return { startedAt: bounds.startedAt, limitDueAt };
    }
    case 'outer_moved':
      return { legalDueAt: bounds.legalDueAt };
    case 'stage_moved':
    case 'polling_moved':
      return { nextStageAt: bounds.nextStageAt, pollingEndAt: bounds.pollingEndAt };
    case 'adopted':
      return bounds;
    case 'revived':
    case 'calendar_loaded':
      return {};
    default:
      return change.kind satisfies never;
  }
};

const daysAdded = ({ days, oldDueAt, newDueAt }: DeadlineChange): number =>
  days ?? Math.max(1, daysBetween(lastDayOf(oldDueAt), lastDayOf(newDueAt)));
