import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from '../worker.js';
import { BARE_QUEUE, type BareJob } from './bare-job.js';

const BULK = 1_000;

/** Jobs that do nothing, per second: what BullMQ gives at best on this Redis with so many processes. */
export const bareJobs = async (redisUrl: string, workers: number, concurrency: number, count: number): Promise<number> => {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue(BARE_QUEUE, { connection: redis });
  const processes = Array.from({ length: workers }, () => new Worker('./clocks/bare-worker.js'));
  try {
    const options = { removeOnComplete: true, removeOnFail: true };
    for (let from = 0; from < count; from += BULK)
      await queue.addBulk(
        Array.from({ length: Math.min(BULK, count - from) }, () => ({ name: 'bare', data: {}, opts: options })),
      );
    const ask = (what: BareJob['what']): Promise<unknown> =>
      Promise.all(processes.map((each) => each.ask({ what, redisUrl, concurrency } satisfies BareJob)));
    await ask('connect');
    const began = performance.now();
    await ask('work');
    while (await isAnyLeft(queue)) await sleep(10);
    return count / ((performance.now() - began) / 1000);
  } finally {
    processes.forEach((each) => each.stop());
    await queue.close();
    redis.disconnect();
  }
};

const isAnyLeft = async (queue: Queue): Promise<boolean> => {
  const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active');
  return waiting + active > 0;
};
