import { instant } from '../../../kernel/time.js';
import { CLERK, placesOf, SUPERVISOR } from '../measure-site.js';
import type { LoadJob, Measured } from '../load/job.js';
import type { Options } from '../options.js';
import { registerShots } from '../shots.js';
import { Target } from '../target/server.js';
import type { Site } from '../target/site.js';
import { Worker } from '../worker.js';
import type { ClockMeasures, Meanwhile } from './clock-result.js';
import { effortOf, type Effort } from './effort.js';
import { measureLag } from './lag.js';
import { said } from './progress.js';

const CONCURRENCY = 4;
const WARM_UP_SECONDS = 2;

/** SQLite and the queue in the process: the lag by itself, then while registrations go on, and what these suffer from it. */
export const measureEmbedded = async (site: Site, options: Options): Promise<ClockMeasures> => {
  const effort = effortOf(options);
  const target = await Target.start(site.environment);
  const client = new Worker('./load/client.js');
  try {
    const { lag } = said('lag', await measureLag(site.address, effort, async () => undefined));
    return { lag, meanwhile: said('meanwhile', await registering(site, target, client, effort)) };
  } finally {
    client.stop();
    await target.stop();
  }
};

/** Registrations without rungs before and after, so that a machine that tires is blamed on neither. */
const registering = async (site: Site, target: Target, client: Worker, effort: Effort): Promise<Meanwhile> => {
  const cookie = await target.signIn(CLERK, site.password);
  const places = await placesOf(target.origin, await target.signIn(SUPERVISOR, site.password));
  let firstNumber = 10_000_000;
  const register = async (): Promise<Measured> => {
    const job: LoadJob = {
      origin: target.origin,
      cookie,
      shots: registerShots(places, instant(Date.now() - 60_000)),
      order: 'cycle',
      firstNumber,
      concurrency: CONCURRENCY,
      warmUpSeconds: WARM_UP_SECONDS,
      seconds: effort.spreadSeconds - WARM_UP_SECONDS,
    };
    const measured = await client.ask<Measured>(job);
    firstNumber = measured.nextNumber;
    return measured;
  };
  const before = await register();
  const { lag, meanwhile: firing } = await measureLag(site.address, effort, register);
  const after = await register();
  const mean = (of: 'perSecond' | 'p99'): number => (before[of] + after[of]) / 2;
  return {
    concurrency: CONCURRENCY,
    quiet: { perSecond: mean('perSecond'), p99: mean('p99') },
    firing: { perSecond: firing.perSecond, p99: firing.p99 },
    refused: before.refused + firing.refused + after.refused,
    lag,
  };
};
