import { JSON_ROWS } from '../platform/database/lists.js';
import type { Tx } from '../platform/database/tx.js';
import type { ClockRow } from './open-clocks.js';
import type { RungCursor, RungName } from './rungs.js';

/** Where a clock shall stand, and the row from which that was worked out. */
export type CursorChange = { clock: ClockRow; lastRung: RungName | null; cursor: RungCursor };

/** Sets many cursors in one statement; answers the ids of those whose clock still stood where it was read. */
export const setCursors = async (tx: Tx, changes: readonly CursorChange[]): Promise<ReadonlySet<string>> => {
  if (changes.length === 0) return new Set();
  const rows = changes.map(({ clock, lastRung, cursor }) => [
    clock.id,
    clock.nextRung,
    clock.nextRungAt,
    clock.dueAt,
    lastRung,
    cursor.nextRung,
    cursor.nextRungAt,
  ]);
  const set = await tx.sql<{ id: string }>(SET[tx.engine], [JSON.stringify(rows)]);
  return new Set(set.map(({ id }) => id));
};

/** One parameter for any number of rows, so that every batch shares one prepared statement. */
const statement = (elements: string): string =>
  `UPDATE deadlines SET last_rung = v.last_rung, next_rung = v.next_rung, next_rung_at = v.next_rung_at
   FROM (SELECT value ->> 0 AS clock_id, value ->> 1 AS was_rung, value ->> 2 AS was_at, value ->> 3 AS was_due,
     value ->> 4 AS last_rung, value ->> 5 AS next_rung, value ->> 6 AS next_rung_at FROM ${elements}) AS v
   WHERE id = v.clock_id AND slot IS NOT NULL AND due_at = v.was_due AND deadlines.next_rung IS NOT DISTINCT FROM v.was_rung
     AND deadlines.next_rung_at IS NOT DISTINCT FROM v.was_at
   RETURNING id`;

const SET = { sqlite: statement(JSON_ROWS.sqlite), postgres: statement(JSON_ROWS.postgres) };
