import type { Instant } from '../kernel/time.js';
import type { Reads } from '../platform/database/tx.js';

const PAGE = 5_000;

/** The times of all rungs that fire after `from`, up to and including `to`, each once, earliest first. */
export const comingIntoHorizon = async (reads: Reads, from: Instant, to: Instant): Promise<Instant[]> => {
  const times: Instant[] = [];
  for (let page = await pageOf(reads, from, to); page.length > 0; page = await pageOf(reads, times.at(-1) ?? from, to)) {
    times.push(...page);
    if (page.length < PAGE) return times;
  }
  return times;
};

const pageOf = async (reads: Reads, after: Instant, to: Instant): Promise<Instant[]> => {
  const rows = await reads.sql<{ at: Instant }>(
    `SELECT DISTINCT next_rung_at AS at FROM deadlines WHERE next_rung_at > ? AND next_rung_at <= ? ORDER BY next_rung_at LIMIT ${PAGE}`,
    [after, to],
  );
  return rows.map(({ at }) => at);
};
