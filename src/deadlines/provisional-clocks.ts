import { lastDayOf } from '../calendar/counting.js';
import { dayOf, type Day, type Instant } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';
import { IS_PROVISIONAL } from './deadline.entity.js';

/** Open clocks whose due rests on a year without data: how many, and from which day to which they count. */
export type ProvisionalClocks = { clocks: number; from: Day; to: Day };

/** Of the clocks `d` that a condition chooses, or of the whole installation; null when there is none. */
export const provisionalClocks = async (
  reads: Reads,
  { sql, params }: { sql: string; params: readonly unknown[] } = { sql: 'TRUE', params: [] },
): Promise<ProvisionalClocks | null> => {
  const [row] = await reads.sql<{ n: number; first: Instant | null; last: Instant | null }>(
    `SELECT COUNT(*) AS n, MIN(started_at) AS first, MAX(limit_due_at) AS last FROM deadlines d WHERE ${IS_PROVISIONAL} AND ${sql}`,
    params,
  );
  if (!row?.first || !row.last) return null;
  return { clocks: Number(row.n), from: dayOf(row.first), to: lastDayOf(row.last) };
};
