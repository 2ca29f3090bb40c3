import { newId } from '../../src/kernel/ids.js';
import { BullmqQueue } from '../../src/platform/queue/bullmq-queue.js';
import { EmbeddedQueue } from '../../src/platform/queue/embedded-queue.js';
import type { Job, JobHandler, JobQueue } from '../../src/platform/queue/job-queue.js';
import { freshPrefix, redisUrl } from './services.js';

export const RETRIES = { attempts: 3, firstPauseMs: 100 };
export const TWO_EACH = { deadlines: 2, notices: 2, webhooks: 2, maintenance: 2 };

/** Both adapters, with few tries and two hands a queue. */
export const QUEUES: { name: string; make: () => JobQueue }[] = [
  { name: 'embedded queue', make: () => new EmbeddedQueue({ retries: RETRIES, concurrency: TWO_EACH }) },
  {
    name: 'BullMQ queue',
    make: () =>
      new BullmqQueue({ redisUrl: redisUrl(), prefix: freshPrefix(), role: 'all', retries: RETRIES, concurrency: TWO_EACH }),
  },
];

export const noteJob = (id = newId()): Job => ({ id, name: 'note', payload: { caseId: 'c1' } });

/** Queues that one test opens, and lets go of at its end. */
export class OpenQueues {
  private readonly open: JobQueue[] = [];

  /** Keeps a queue to be closed. */
  keep<Q extends JobQueue>(queue: Q): Q {
    this.open.push(queue);
    return queue;
  }

  async working(queue: JobQueue, handler: JobHandler, name = 'note'): Promise<JobQueue> {
    await this.keep(queue).work(new Map([[name, handler]]));
    return queue;
  }

  async close(): Promise<void> {
    for (const queue of this.open.splice(0)) {
      await queue.drain();
      await queue.close();
    }
  }
}
