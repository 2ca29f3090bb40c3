import { Global, Inject, Module, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings.js';
import { BullmqQueue } from './bullmq-queue.js';
import { EmbeddedQueue } from './embedded-queue.js';
import { JOB_QUEUE, type JobQueue } from './job-queue.js';

const SECOND = 1_000;

const queueFor = ({ redisUrl, role, concurrency, stalledSeconds }: Settings): JobQueue =>
  redisUrl
    ? new BullmqQueue({ redisUrl, role, concurrency, stalledMs: stalledSeconds * SECOND })
    : new EmbeddedQueue({ concurrency });

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
