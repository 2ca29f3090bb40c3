import { MINUTE } from '../../../kernel/time.js';
import type { Options } from '../options.js';
import { handIn, type Look } from '../target/database.js';
import { Target } from '../target/server.js';
import type { Site } from '../target/site.js';
import type { ClockMeasures, RedisMemory, RungRate, SweepCost } from './clock-result.js';
import { effortOf, type Effort } from './effort.js';
import { measureLag } from './lag.js';
import { said } from './progress.js';
import { rungRate } from './rates.js';
import { Alarms } from './redis.js';
import { retime } from './retime.js';
import { lastSweep, nextSweep, sweepCost } from './sweeps.js';

/** Rungs that fill the horizon begin so far ahead (ms) that none fires while they are looked at, and end before the hour is over. */
const FULL_FROM_MS = 2 * MINUTE;
const FULL_UNTIL_MS = 60 * MINUTE;

/** Everything on PostgreSQL and Redis, by processes with ROLE=worker. */
export const measureClocks = async (site: Site, options: Options): Promise<ClockMeasures> => {
  const effort = effortOf(options);
  const nodeOptions = options.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', options.profile];
  const alarms = new Alarms(site.redisUrl);
  const hand = await handIn(site.address);
  try {
    const { sweep, asLoaded } = said('sweep', await sweepAlone(site, hand, alarms, effort));
    const rates: RungRate[] = [];
    for (const kind of ['ladder', 'any'] as const)
      for (const workers of [1, 2])
        rates.push(said('rungs', await rungRate({ site, alarms, workers, kind, effort, nodeOptions })));
    const lag = said('lag', await lagAlone(site, alarms, effort));
    const fullHorizon = said('full horizon', await fullHold(site, hand, alarms, effort));
    return { sweep, rates, lag, redis: { asLoaded, fullHorizon } };
  } finally {
    await hand.close();
    await alarms.close();
  }
};

const sweepAlone = async (
  site: Site,
  hand: Look,
  alarms: Alarms,
  { ticks }: Effort,
): Promise<{ sweep: SweepCost; asLoaded: RedisMemory['asLoaded'] }> =>
  withWorker(site, hand, alarms, async (first) => {
    const asLoaded = await alarms.hold();
    return { asLoaded, sweep: await sweepCost(hand, alarms, first, ticks) };
  });

const lagAlone = async (site: Site, alarms: Alarms, effort: Effort) => {
  await alarms.clear();
  const worker = await Target.start({ ...site.environment, ROLE: 'worker' });
  try {
    return (await measureLag(site.address, effort, async () => undefined)).lag;
  } finally {
    await worker.stop();
  }
};

const fullHold = async (site: Site, hand: Look, alarms: Alarms, { horizon }: Effort): Promise<RedisMemory['fullHorizon']> => {
  const from = Date.now() + FULL_FROM_MS;
  const step = (Date.now() + FULL_UNTIL_MS - from) / horizon;
  await retime(hand, 'postgres', horizon, (nth) => from + nth * step);
  return withWorker(site, hand, alarms, async () => ({ rungs: horizon, ...(await alarms.hold()) }));
};

/** One worker on an empty Redis, once its first sweep has been. */
const withWorker = async <T>(
  site: Site,
  hand: Look,
  alarms: Alarms,
  measure: (first: Awaited<ReturnType<typeof nextSweep>>) => Promise<T>,
): Promise<T> => {
  await alarms.clear();
  const { at } = await lastSweep(hand);
  const worker = await Target.start({ ...site.environment, ROLE: 'worker' });
  try {
    return await measure(await nextSweep(hand, at));
  } finally {
    await worker.stop();
  }
};
