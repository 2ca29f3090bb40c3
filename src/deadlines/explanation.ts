import { lastDayOf } from '../calendar/counting.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { millis, MINUTE, type Instant } from '../kernel/time.js';
import type { ClockName } from './clock-names.js';
import type { ClockSpec, Column } from './clock-spec.js';
import { COLUMNS } from './clock-spec.js';
import { countedDays, type CountedDay } from './counted-days.js';
import type { DeadlineChange, DeadlineChangeKind } from './deadline-change.entity.js';
import type { Deadline } from './deadline.entity.js';
import { parseLimit, type CountingMode, type Side } from './limit.js';
import { pausesOf } from './recount-rules.js';
import { replay, type Replay } from './replay.js';

export type CandidateKind = 'limit' | 'legal' | 'next_stage' | 'polling';

/** One of the times of which the earliest wins. */
export type Candidate = {
  kind: CandidateKind;
  at: Instant;
  ignored: 'not-after-start' | 'passed-during-pause' | null;
};

export type ToldChange = {
  kind: DeadlineChangeKind;
  at: Instant;
  recordedAt: Instant;
  oldDueAt: Instant;
  newDueAt: Instant;
  days: number | null;
  reason: string | null;
  byId: string | null;
};

export type ToldPause = { from: Instant; to: Instant | null };

/** How a date was worked out, as data. */
export type Explanation = {
  clock: ClockName;
  side: Side;
  legal: boolean;
  startedAt: Instant;
  /** From when it counted before a merge moved its start. */
  baseStartedAt: Instant;
  limitText: string;
  countingMode: CountingMode;
  /** How many days or minutes the limit has; null for a given date. */
  count: number | null;
  /** Columns of the table whose limit this is; empty when the table has changed since. */
  columns: Column[];
  days: CountedDay[];
  wall: { from: Instant; minutes: number; to: Instant } | null;
  pauses: ToldPause[];
  extensions: { at: Instant; days: number; oldDueAt: Instant; newDueAt: Instant }[];
  changes: ToldChange[];
  candidates: Candidate[];
  winner: CandidateKind;
  /** An official's last day falls on a day off, and the limit does not roll. */
  endsOnDayOff: boolean;
  provisional: boolean;
  calendarVersion: string;
  /** False when the calendar now in force counts otherwise than the one by which this clock was counted; the date below stands. */
  countsAsNow: boolean;
  dueAt: Instant;
  pausedAt: Instant | null;
  metAt: Instant | null;
  cancelledAt: Instant | null;
  breachedAt: Instant | null;
};

type Explaining = {
  row: Deadline;
  changes: readonly DeadlineChange[];
  spec: Pick<ClockSpec, 'limits' | 'letter' | 'legalLimit'>;
  calendar: WorkingCalendar;
};

/** Tells the clock's own row and changes; the row is the truth, the days are counted again by the calendar in force. Pure. */
export const explain = ({ row, changes, spec, calendar }: Explaining): Explanation => {
  const told = replay({ row, changes, legalLimit: spec.legalLimit, calendar });
  const limit = row.countingMode === 'given' ? undefined : parseLimit(row.limitText);
  const pauses: ToldPause[] = pausesOf(changes);
  return {
    clock: row.clock,
    side: row.side,
    legal: row.legal,
    startedAt: row.startedAt,
    baseStartedAt: row.baseStartedAt,
    limitText: row.limitText,
    countingMode: row.countingMode,
    count: limit?.count ?? null,
    columns: columnsOf(row, spec),
    days: countedDays(told, { side: row.side, count: limit?.count ?? 0, calendar }),
    wall: row.countingMode === 'wall' && limit ? { from: row.startedAt, minutes: limit.count, to: told.start.limitDueAt } : null,
    pauses: row.pausedAt === null ? pauses : [...pauses, { from: row.pausedAt, to: null }],
    extensions: extensionsOf(told),
    changes: changes.map(({ kind, at, createdAt, oldDueAt, newDueAt, days, reason, byId }) => ({
      kind,
      at,
      recordedAt: createdAt,
      oldDueAt,
      newDueAt,
      days,
      reason,
      byId,
    })),
    candidates: candidatesOf(row, told),
    winner: row.boundedBy ?? 'limit',
    endsOnDayOff: row.side === 'official' && row.countingMode === 'C' && !calendar.isWorkday(lastDayOf(row.limitDueAt)),
    provisional: row.provisional,
    calendarVersion: row.calendarVersion,
    countsAsNow: told.now.limitDueAt === row.limitDueAt && told.now.dueAt === row.dueAt,
    dueAt: row.dueAt,
    pausedAt: row.pausedAt,
    metAt: row.metAt,
    cancelledAt: row.cancelledAt,
    breachedAt: row.breachedAt,
  };
};

const columnsOf = ({ limitText }: Deadline, { limits, letter }: Explaining['spec']): Column[] => {
  const by = (table: ClockSpec['limits'] | null): Column[] =>
    table ? COLUMNS.filter((column) => table[column].text === limitText) : [];
  const columns = by(limits);
  return columns.length > 0 ? columns : by(letter);
};

const extensionsOf = ({ changes }: Replay): Explanation['extensions'] =>
  changes
    .filter(({ change }) => change.kind === 'extended')
    .map(({ change: { at, days, oldDueAt, newDueAt }, before, after }) => ({
      at,
      days: days ?? Math.round((millis(after.limitDueAt) - millis(before.limitDueAt)) / (24 * 60 * MINUTE)),
      oldDueAt,
      newDueAt,
    }));

const candidatesOf = (row: Deadline, { changes }: Replay): Candidate[] => {
  const dropped = (bound: 'nextStageAt' | 'pollingEndAt'): Instant | null =>
    changes.findLast(({ change, before, after }) => change.kind === 'resumed' && before[bound] !== null && after[bound] === null)
      ?.before[bound] ?? null;
  const candidate = (kind: CandidateKind, at: Instant | null, passed: Instant | null): Candidate[] => {
    if (at === null) return passed === null ? [] : [{ kind, at: passed, ignored: 'passed-during-pause' }];
    return [{ kind, at, ignored: kind === 'limit' || at > row.startedAt ? null : 'not-after-start' }];
  };
  return [
    ...candidate('limit', row.limitDueAt, null),
    ...candidate('legal', row.legalDueAt, null),
    ...candidate('next_stage', row.nextStageAt, dropped('nextStageAt')),
    ...candidate('polling', row.pollingEndAt, dropped('pollingEndAt')),
  ];
};
