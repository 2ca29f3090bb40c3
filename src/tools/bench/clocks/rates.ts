import { setTimeout as sleep } from 'node:timers/promises';
import { instant, millis, type Instant } from '../../../kernel/time.js';
import { handIn, type Look, type Row } from '../target/database.js';
import { Target } from '../target/server.js';
import type { Site } from '../target/site.js';
import { bareJobs } from './bare.js';
import type { RungRate } from './clock-result.js';
import type { Effort } from './effort.js';
import { writeAgain, type Moved } from './raw-rungs.js';
import type { Alarms } from './redis.js';
import { isAnyDue, retime, type RungKind } from './retime.js';
import { lastSweep, nextSweep } from './sweeps.js';
import { writtenBetween } from './written.js';

/** How many alarms a process works at once (its standard). */
const CONCURRENCY = 4;
/** The rungs are moved to so long ahead (ms). */
const AHEAD_MS = 3_000;
const PATIENCE_MS = 120_000;

export type RateJob = {
  site: Site;
  alarms: Alarms;
  workers: number;
  kind: RungKind;
  effort: Effort;
  nodeOptions: readonly string[];
};

/** Rungs that come due at one moment, fired by `workers` processes; then the same rows written raw, and bare jobs. */
export const rungRate = async ({ site, alarms, workers, kind, effort, nodeOptions }: RateJob): Promise<RungRate> => {
  if (site.address.engine !== 'postgres') throw new Error('Only on PostgreSQL several processes share the rungs.');
  const hand = await handIn(site.address);
  const processes: Target[] = [];
  try {
    await alarms.clear();
    const { at } = await lastSweep(hand);
    for (let nth = 0; nth < workers; nth += 1)
      processes.push(await Target.start({ ...site.environment, ROLE: 'worker' }, nodeOptions));
    await nextSweep(hand, at);
    // A worker runs for weeks: the first rungs of a process, before anything is compiled and prepared, are not what it fires.
    await burst(hand, alarms, workers, effort.warmUp, kind);
    const fired = await burst(hand, alarms, workers, effort.burst, kind);
    for (const each of processes.splice(0)) await each.stop();
    const after = await cursorsOf(hand, [...fired.before.keys()]);
    const written = await writtenBetween(hand, fired.due, fired.ended);
    // Notices and messages that these rungs have set off must not be worked while something else is measured.
    await hand.rows('UPDATE outbox_messages SET done_at = created_at WHERE done_at IS NULL');
    await settle(hand);
    const moved = [...fired.before].map(([id, before]): Moved => ({ id, before, after: after.get(id)! }));
    const rawMs = await writeAgain(site.address.url, written, moved, workers);
    return {
      workers,
      kind,
      rungs: effort.burst,
      perSecond: effort.burst / ((fired.ended - fired.firstAt) / 1000),
      rawPerSecond: effort.burst / (rawMs / 1000),
      bareJobsPerSecond: await bareJobs(site.redisUrl, workers, CONCURRENCY, effort.bareJobs),
      rows: Object.fromEntries([['deadlines', moved.length], ...written.map(({ table, rows }) => [table, rows.length] as const)]),
    };
  } finally {
    for (const each of processes) await each.stop();
    await hand.close();
  }
};

type Burst = { due: number; firstAt: number; ended: number; before: Map<string, Row> };

const burst = async (hand: Look, alarms: Alarms, workers: number, count: number, kind: RungKind): Promise<Burst> => {
  await settle(hand);
  const due = Date.now() + AHEAD_MS;
  const ids = await retime(hand, 'postgres', count, () => due, kind);
  const before = await cursorsOf(hand, ids);
  await alarms.ring(workers * CONCURRENCY, due);
  const ended = await untilFired(hand, due);
  return { due, firstAt: await firstFired(hand, due), ended, before };
};

/** The same start for both: no dead rows, pages written back, statistics. */
const settle = async (hand: Look): Promise<void> => {
  await hand.rows('VACUUM ANALYZE');
  await hand.rows('CHECKPOINT');
};

/** When (ms) nothing was due any more. */
const untilFired = async (look: Look, due: number): Promise<number> => {
  await sleep(due - Date.now());
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20))
    if (!(await isAnyDue(look, due))) return Date.now();
  throw new Error('Rungs that are due do not fire.');
};

const firstFired = async (look: Look, due: number): Promise<number> => {
  const [row] = await look.rows<{ at: Instant }>('SELECT MIN(fired_at) AS at FROM escalations WHERE rung_at = ?', [instant(due)]);
  return millis(row!.at);
};

const cursorsOf = async (look: Look, ids: readonly string[]): Promise<Map<string, Row>> => {
  const rows = await look.rows('SELECT id, last_rung, next_rung, next_rung_at FROM deadlines WHERE id = ANY(?)', [ids]);
  return new Map(rows.map((row) => [String(row['id']), row]));
};
