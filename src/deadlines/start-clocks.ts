import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import type { ClockContext, ClockStart } from './clock-context.js';
import type { ClockName } from './clock-names.js';
import type { ClockSpec } from './clock-spec.js';
import { insertIfFree, openRow } from './deadline-rows.js';
import type { DeadlineTable } from './deadline-table.js';
import { Deadline } from './deadline.entity.js';
import { effectiveDue, isOwed } from './due-rules.js';
import type { LimitOverrides } from './limit-overrides.js';
import type { RungCursors } from './rung-cursors.js';

/** One clock of several that start together. */
export type ClockToStart = ClockStart & { clock: ClockName };

type Rules = { table: DeadlineTable; overrides: LimitOverrides; calendar: WorkingCalendar; cursors: RungCursors; now: Instant };

/** Writes the rows of all clocks that are owed in one statement. Reads only when one of them has a legal clock of the case as its outer limit. */
export const startClocks = async (
  tx: Tx,
  context: ClockContext,
  starts: readonly ClockToStart[],
  rules: Rules,
): Promise<Deadline[]> => {
  const { table, overrides, calendar, cursors, now } = rules;
  const owed = starts
    .map((start) => ({ ...start, spec: overrides.over(table.specOf(start.clock)) }))
    .filter(({ spec }) => isOwed(spec, context));
  const row = ({ spec, from, dueAt, subjectId }: (typeof owed)[number], outerDueAt: Instant | null): Deadline => {
    const due = effectiveDue(spec, { from, dueAt, outerDueAt }, context, calendar);
    return openRow({ spec, context, subjectId: subjectId ?? null, due, calendar, now });
  };
  const outermost = owed.filter(({ spec }) => spec.outer === null).map((start) => row(start, null));
  const bounded = owed.filter(({ spec }) => spec.outer !== null);
  const outerDues = await outerDuesOf(tx, context.caseId, bounded, outermost);
  const rows = cursors.setAll(tx, [...outermost, ...bounded.map((start) => row(start, outerDues.get(start.spec.outer) ?? null))]);
  await insertIfFree(tx, rows);
  return rows;
};

/** The due of each legal clock that bounds one of these: the open row's, else that of the one starting beside it. */
const outerDuesOf = async (
  tx: Tx,
  caseId: string,
  starting: readonly { spec: ClockSpec }[],
  beside: readonly Deadline[],
): Promise<Map<ClockName | null, Instant>> => {
  const outers = [...new Set(starting.flatMap(({ spec }) => spec.outer ?? []))];
  if (outers.length === 0) return new Map();
  const open = await tx.find(Deadline, { caseId, slot: outers });
  return new Map([...beside, ...open].map((row) => [row.clock, row.dueAt]));
};
