import type { WorkingCalendar } from '../calendar/working-days.js';
import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import { snakeCase } from '../platform/database/naming.js';
import type { Tx } from '../platform/database/tx.js';
import type { ClockContext } from './clock-context.js';
import type { ClockName } from './clock-names.js';
import type { ClockSpec } from './clock-spec.js';
import type { Deadline } from './deadline.entity.js';
import type { Due } from './due-rules.js';
import { NO_RUNG } from './rungs.js';

/** What an open clock occupies: a case has each clock once per subject. */
export const slotOf = (clock: ClockName, subjectId: string | null): string =>
  subjectId === null ? clock : `${clock}:${subjectId}`;

type Opening = {
  spec: ClockSpec;
  context: ClockContext;
  subjectId: string | null;
  due: Due;
  calendar: WorkingCalendar;
  now: Instant;
};

/** The row of a clock that starts, its cursor not yet set. */
export const openRow = ({ spec, context, subjectId, due, calendar, now }: Opening): Deadline => ({
  id: newId(),
  caseId: context.caseId,
  districtCode: context.districtCode,
  subjectId,
  clock: spec.clock,
  slot: slotOf(spec.clock, subjectId),
  ruleId: spec.ruleId,
  side: spec.side,
  legal: spec.legal,
  ...due,
  baseStartedAt: due.startedAt,
  calendarVersion: calendar.version,
  pausedAt: null,
  pausedSeconds: 0,
  extendedFrom: null,
  metAt: null,
  cancelledAt: null,
  cancelReason: null,
  breachedAt: null,
  ...NO_RUNG,
  lastRung: null,
  lateFrom: null,
  createdAt: now,
});

/** One statement for all rows. A slot that is taken stays as it is, also when two start it at the same moment. */
export const insertIfFree = async (tx: Tx, rows: readonly Deadline[]): Promise<void> => {
  if (rows.length === 0) return;
  const values = rows.map(() => ONE_ROW).join(', ');
  const params = rows.flatMap((row) => PROPERTIES.map((property) => row[property]));
  tx.send(`INSERT INTO deadlines (${COLUMNS}) VALUES ${values} ON CONFLICT (case_id, slot) DO NOTHING`, params);
};

/** Every column of the entity: one that is left out does not compile. */
const PROPERTIES = Object.keys({
  id: true,
  caseId: true,
  districtCode: true,
  subjectId: true,
  clock: true,
  slot: true,
  ruleId: true,
  side: true,
  legal: true,
  startedAt: true,
  baseStartedAt: true,
  dueAt: true,
  limitText: true,
  countingMode: true,
  limitDueAt: true,
  legalDueAt: true,
  nextStageAt: true,
  pollingEndAt: true,
  boundedBy: true,
  calendarVersion: true,
  provisional: true,
  pausedAt: true,
  pausedSeconds: true,
  extendedFrom: true,
  metAt: true,
  cancelledAt: true,
  cancelReason: true,
  breachedAt: true,
  nextRung: true,
  nextRungAt: true,
  lastRung: true,
  lateFrom: true,
  createdAt: true,
} satisfies Record<keyof Deadline, true>) as (keyof Deadline)[];

/** `d.due_at AS "dueAt", …`: thin SQL that answers whole rows of the table under this name. */
export const deadlineSelection = (table: string): string =>
  PROPERTIES.map((property) => `${table}.${snakeCase(property)} AS "${property}"`).join(', ');
const COLUMNS = PROPERTIES.map((property) => snakeCase(property)).join(', ');
const ONE_ROW = `(${PROPERTIES.map(() => '?').join(', ')})`;
