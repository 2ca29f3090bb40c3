import { setTimeout as sleep } from 'node:timers/promises';
import type { Look } from '../target/database.js';
import type { SweepCost } from './clock-result.js';
import type { Alarms } from './redis.js';

type Run = { at: string | null; ms: number };

const PATIENCE_MS = 120_000;

/** How long the last tick of the sweep took, once there is one after `since`. */
export const nextSweep = async (look: Look, since: string | null): Promise<Run> => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const run = await lastSweep(look);
    if (run.at !== since) return run;
  }
  throw new Error('The sweep of the rungs does not tick.');
};

export const lastSweep = async (look: Look): Promise<Run> => {
  const [row] = await look.rows<Run>(
    `SELECT last_success_at AS at, last_duration_ms AS ms FROM schedule_runs WHERE name = 'rungs.sweep'`,
  );
  return row ?? { at: null, ms: 0 };
};

/** Ticks one after the other, by the application's own watch. `first` is the one that has just been. */
export const sweepCost = async (look: Look, alarms: Alarms, first: Run, ticks: number): Promise<SweepCost> => {
  const durations: number[] = [];
  let { at } = first;
  while (durations.length < ticks) {
    await alarms.sweep();
    const run = await nextSweep(look, at);
    durations.push(run.ms);
    ({ at } = run);
  }
  const sorted = durations.toSorted((one, other) => one - other);
  return { firstMs: first.ms, ticks, p50: sorted[Math.floor(ticks / 2)]!, max: sorted.at(-1)! };
};
