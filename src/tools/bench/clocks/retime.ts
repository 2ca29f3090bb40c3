import { DAY, instant, millis, plus, type Instant } from '../../../kernel/time.js';
import type { Look } from '../target/database.js';

type Row = { id: string; started_at: Instant; due_at: Instant; next_rung_at: Instant };

const BATCH = 5_000;

/** `ladder`: rungs that only tell officials; `any` also those at whose due the complainant is told, for whom a notice is issued and printed. */
export type RungKind = 'any' | 'ladder';

/** They are taken from opposite ends of the coming days, so that neither kind is thinned out for the other. */
const OF_KIND: Record<RungKind, { where: string; order: 'ASC' | 'DESC' }> = {
  any: { where: '', order: 'ASC' },
  ladder: { where: `AND NOT (next_rung = 'due' AND clock IN ('whole_case', 'legal_60c', 'notice_15c'))`, order: 'DESC' },
};

/**
 * Moves so many clocks, whose next rung lay days ahead, as a whole: their next rungs then lie at the moments (ms) that `at` names.
 * Answers their ids.
 */
export const retime = async (
  hand: Look,
  engine: 'sqlite' | 'postgres',
  count: number,
  at: (nth: number) => number,
  kind: RungKind = 'any',
): Promise<string[]> => {
  const rows = await hand.rows<Row>(
    `SELECT id, started_at, due_at, next_rung_at FROM deadlines WHERE next_rung_at > ? ${OF_KIND[kind].where}
     ORDER BY next_rung_at ${OF_KIND[kind].order} LIMIT ?`,
    [instant(Date.now() + 2 * DAY), count],
  );
  if (rows.length < count) throw new Error(`Only ${rows.length} clocks have a rung in the days to come, ${count} are wanted.`);
  const moved = rows.map(({ id, started_at, due_at, next_rung_at }, nth) => {
    const by = Math.round(at(nth)) - millis(next_rung_at);
    return [id, plus(started_at, by), plus(due_at, by), plus(next_rung_at, by)];
  });
  const elements = engine === 'sqlite' ? 'json_each(?)' : 'json_array_elements(?::json)';
  for (let from = 0; from < moved.length; from += BATCH)
    await hand.rows(
      `UPDATE deadlines SET started_at = v.started_at, base_started_at = v.started_at, due_at = v.due_at, limit_due_at = v.due_at,
         next_rung_at = v.next_rung_at
       FROM (SELECT value ->> 0 AS clock_id, value ->> 1 AS started_at, value ->> 2 AS due_at, value ->> 3 AS next_rung_at FROM ${elements}) AS v
       WHERE id = v.clock_id`,
      [JSON.stringify(moved.slice(from, from + BATCH))],
    );
  return rows.map(({ id }) => id);
};

/** Whether a rung that was due by that moment (ms) has not been fired yet. */
export const isAnyDue = async (look: Look, by: number): Promise<boolean> =>
  (await look.rows('SELECT 1 AS one FROM deadlines WHERE next_rung_at <= ? LIMIT 1', [instant(by)])).length > 0;
