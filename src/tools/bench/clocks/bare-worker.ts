import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BARE_QUEUE, type BareJob } from './bare-job.js';

/** A worker of BullMQ that does nothing, in a process of its own. */
let worker: Worker | undefined;

const answer = async ({ what, redisUrl, concurrency }: BareJob): Promise<object> => {
  if (what === 'connect') {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    worker = new Worker(BARE_QUEUE, async () => undefined, { connection, concurrency, autorun: false });
    await worker.waitUntilReady();
  } else void worker?.run();
  return {};
};

process.on('message', (job: BareJob) => {
  answer(job).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
