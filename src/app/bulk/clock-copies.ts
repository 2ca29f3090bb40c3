import type { WorkingCalendar } from '../../calendar/working-days.js';
import { deadlineSelection } from '../../deadlines/deadline-rows.js';
import { Deadline } from '../../deadlines/deadline.entity.js';
import type { LadderTable } from '../../deadlines/ladder-table.js';
import type { ClockRow } from '../../deadlines/open-clocks.js';
import { cursorOf } from '../../deadlines/rung-times-rules.js';
import { isAbove, type RungName } from '../../deadlines/rungs.js';
import { newId } from '../../kernel/ids.js';
import { DAY, HOUR, millis, plus, type Instant } from '../../kernel/time.js';
import { JSON_ROWS } from '../../platform/database/lists.js';
import type { Reads, Tx } from '../../platform/database/unit-of-work.js';

/** The coming time over which the next rungs are spread (ms). */
const SPAN_MS = 60 * DAY;

/** Multiples of the golden ratio lie evenly on any stretch, however many there are, and neighbours lie far apart. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** What part of its span a clock has behind it at a rung; the later ones fall on midnights and cannot be spread. */
const SHARES: readonly [RungName, number][] = [
  ['p50', 0.5],
  ['p80', 0.8],
  ['due', 1],
];

export type ClockCopy = { original: ClockRow; copy: ClockRow };

export type CopyRules = { ladders: LadderTable; calendar: WorkingCalendar; now: Instant };

/** The open clocks of these cases that have a ladder to climb. */
export const climbingClocks = async (reads: Reads, caseIds: readonly string[], ladders: LadderTable): Promise<ClockRow[]> => {
  const among = caseIds.map(() => '?').join(', ');
  const clocks = await reads.sql<ClockRow>(
    `SELECT ${deadlineSelection('deadlines')} FROM deadlines WHERE slot IS NOT NULL AND case_id IN (${among}) ORDER BY case_id, id`,
    caseIds,
  );
  return clocks.filter(({ clock }) => ladders.ladderOf(clock).length > 0);
};

/** Copy number `nth` of all: the clock as it would be if its next rung lay at the nth place of the coming time. */
export const clockCopy = (original: ClockRow, caseId: string, nth: number, { ladders, calendar, now }: CopyRules): ClockRow => {
  const ladder = ladders.ladderOf(original.clock);
  const span = millis(original.dueAt) - millis(original.startedAt);
  const known = SHARES.filter(([rung]) => ladder.some((spec) => spec.rung === rung) && (rung === 'due' || span >= HOUR));
  const [rung, share] = known[nth % known.length]!;
  const at = plus(now, Math.round(((nth * GOLDEN) % 1) * SPAN_MS));
  const startedAt = plus(at, -Math.floor(span * share));
  const dueAt = plus(startedAt, span);
  const lastRung = ladder.findLast((spec) => isAbove(rung, spec.rung))?.rung ?? null;
  const copy = {
    ...original,
    ...FREE,
    id: newId(),
    caseId,
    startedAt,
    baseStartedAt: startedAt,
    dueAt,
    limitDueAt: dueAt,
    lastRung,
  };
  return { ...copy, ...cursorOf(copy, ladder, calendar) };
};

/** Neither bound to another date nor changed by anybody. */
const FREE = {
  legalDueAt: null,
  nextStageAt: null,
  pollingEndAt: null,
  boundedBy: null,
  extendedFrom: null,
  pausedAt: null,
  pausedSeconds: 0,
  breachedAt: null,
} as const satisfies Partial<ClockRow>;

/** In one statement, however many; types and all columns that copies share come from the originals' rows. */
export const insertCopies = (tx: Tx, copies: readonly ClockCopy[]): Promise<number> => {
  const { columns } = tx.manager.connection.getMetadata(Deadline);
  const own = new Map<string, string>(OWN.map((property, at) => [property, `v.value ->> ${at + 1}`]));
  const free = new Set(Object.keys(FREE).filter((property) => property !== 'pausedSeconds'));
  const values = columns.map(({ propertyName, databaseName }) =>
    free.has(propertyName) ? 'NULL' : propertyName === 'pausedSeconds' ? '0' : (own.get(propertyName) ?? `d.${databaseName}`),
  );
  return tx.change(
    `INSERT INTO deadlines (${columns.map(({ databaseName }) => databaseName).join(', ')})
     SELECT ${values.join(', ')} FROM ${JSON_ROWS[tx.engine]} AS v JOIN deadlines AS d ON d.id = v.value ->> 0`,
    [JSON.stringify(copies.map(({ original, copy }) => [original.id, ...OWN.map((property) => copy[property])]))],
  );
};

const OWN = [
  'id',
  'caseId',
  'startedAt',
  'baseStartedAt',
  'dueAt',
  'limitDueAt',
  'lastRung',
  'nextRung',
  'nextRungAt',
] as const satisfies readonly (keyof ClockRow)[];
