import { setTimeout as sleep } from 'node:timers/promises';
import { instant, millis, type Instant } from '../../../kernel/time.js';
import { summaryOf } from '../load/summary.js';
import { handIn, type Address, type Look } from '../target/database.js';
import type { Lag } from './clock-result.js';
import type { Effort } from './effort.js';
import { isAnyDue, retime } from './retime.js';

/** Rungs are moved beside the application, which hears of them at its next sweep: this long ahead (ms) it has seen them in time. */
const AHEAD_MS = 33_000;
const PATIENCE_MS = 120_000;

/**
 * Spreads rungs over the coming time and waits until all have fired. `begun` runs while they do; it is called as the first comes due.
 */
export const measureLag = async <T>(
  address: Address,
  { spread, spreadSeconds }: Effort,
  meanwhile: () => Promise<T>,
): Promise<{ lag: Lag; meanwhile: T }> => {
  const hand = await handIn(address);
  try {
    const first = Date.now() + AHEAD_MS;
    const last = first + spreadSeconds * 1000;
    const step = (last - first) / spread;
    const ids = await retime(hand, address.engine, spread, (nth) => first + nth * step);
    await sleep(first - Date.now());
    const result = await meanwhile();
    await sleep(Math.max(0, last - Date.now()));
    await allFired(hand, last);
    const { p50, p99, max } = summaryOf(await lagsOf(hand, first, new Set(ids)), last - first);
    return { lag: { rungs: spread, seconds: spreadSeconds, p50, p99, max }, meanwhile: result };
  } finally {
    await hand.close();
  }
};

const allFired = async (look: Look, by: number): Promise<void> => {
  for (const until = Date.now() + PATIENCE_MS; await isAnyDue(look, by); await sleep(100))
    if (Date.now() > until) throw new Error('Rungs that are due do not fire.');
};

type Fired = { deadline_id: string; rung_at: Instant; fired_at: Instant };

const lagsOf = async (look: Look, from: number, ids: ReadonlySet<string>): Promise<number[]> => {
  const rows = await look.rows<Fired>('SELECT deadline_id, rung_at, fired_at FROM escalations WHERE rung_at >= ?', [
    instant(from),
  ]);
  const own = rows.filter(({ deadline_id }) => ids.has(deadline_id));
  if (own.length < ids.size) throw new Error(`Of ${ids.size} rungs ${own.length} have fired.`);
  return own.map(({ rung_at, fired_at }) => millis(fired_at) - millis(rung_at));
};
