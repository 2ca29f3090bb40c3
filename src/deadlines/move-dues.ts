import { JSON_ROWS } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';
import { DeadlineChange } from './deadline-change.entity.js';
import type { Deadline } from './deadline.entity.js';
import { changeRow, withDue, type Move } from './move-due.js';
import type { RungCursors } from './rung-cursors.js';

/** Rows that one statement takes. */
const BATCH = 500;

/** What a calendar may change of a clock. */
export type CalendarPatch = Partial<
  Pick<Deadline, 'limitDueAt' | 'legalDueAt' | 'nextStageAt' | 'pollingEndAt' | 'provisional' | 'calendarVersion' | 'breachedAt'>
>;

/** As `moveDue` for many clocks at once: a town's days move with all that its cases owe, while nobody else may write to them. */
export const moveDues = async (
  tx: Tx,
  changes: readonly { row: Deadline; patch: CalendarPatch }[],
  move: Move,
  cursors: RungCursors,
): Promise<void> => {
  for (let from = 0; from < changes.length; from += BATCH) {
    const batch = changes.slice(from, from + BATCH);
    const moved = cursors.setAll(
      tx,
      batch.map(({ row, patch }) => withDue({ ...row, ...patch })),
    );
    await tx.change(SET[tx.engine], [JSON.stringify(moved.map(valuesOf))]);
    tx.append(
      DeadlineChange,
      batch.flatMap(({ row }, index) => {
        const after = moved[index];
        return after ? [changeRow(row, after.dueAt, move, after)] : [];
      }),
    );
  }
};

const valuesOf = (row: Deadline): unknown[] => [
  row.id,
  row.dueAt,
  row.limitDueAt,
  row.legalDueAt,
  row.nextStageAt,
  row.pollingEndAt,
  row.boundedBy,
  row.calendarVersion,
  row.provisional,
  row.breachedAt,
  row.nextRung,
  row.nextRungAt,
];

/** One parameter for any number of rows, so that every batch shares one prepared statement. */
const statement = (elements: string): string =>
  `UPDATE deadlines SET due_at = value ->> 1, limit_due_at = value ->> 2, legal_due_at = value ->> 3, next_stage_at = value ->> 4,
     polling_end_at = value ->> 5, bounded_by = value ->> 6, calendar_version = value ->> 7, provisional = CAST(value ->> 8 AS boolean),
     breached_at = value ->> 9, next_rung = value ->> 10, next_rung_at = value ->> 11
   FROM ${elements} AS v WHERE deadlines.id = value ->> 0`;

const SET = { sqlite: statement(JSON_ROWS.sqlite), postgres: statement(JSON_ROWS.postgres) };
