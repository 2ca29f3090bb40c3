import { Global, Inject, Module, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { EmbeddedQueue } from './embedded-queue.js';
import { JOB_QUEUE, type JobQueue } from './job-queue.js';

const SECOND = 1_000;

const queueFor = async ({ redisUrl, role, concurrency, stalledSeconds }: Settings): Promise<JobQueue> => {
  if (!redisUrl) return new EmbeddedQueue({ concurrency });
  // Loaded where it is used: BullMQ with its Redis client is a tenth of the time that a start without Redis takes.
  const { BullmqQueue } = await import('./bullmq-queue.js');
  return new BullmqQueue({ redisUrl, role, concurrency, stalledMs: stalledSeconds * SECOND });
};

/** The application's queue: BullMQ where there is a Redis, embedded otherwise. Running jobs finish while the database is still open. */
@Global()
@Module({
  providers: [{ provide: JOB_QUEUE, useFactory: queueFor, inject: [SETTINGS] }],
  exports: [JOB_QUEUE],
})
export class QueueModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(@Inject(JOB_QUEUE) private readonly queue: JobQueue) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.drain();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
