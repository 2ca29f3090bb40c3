import { Logger } from '@nestjs/common';
import { Queue, Worker, type Job as BullJob, type JobsOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { errorLine, harmlessError } from '../logging/loggable-error.js';
import type { DelayedJob, JobHandler, QueueDepth } from './job-queue.js';
import { KeptSchedules, LEAVE_AT_ONCE } from './kept-schedules.js';
import type { RetryPolicy } from './retry-policy.js';

export type BullmqLaneOptions = {
  /** The name in Redis. */
  name: string;
  producer: Redis;
  prefix: string;
  retries: RetryPolicy;
  concurrency: number;
  /** After how many ms without a sign of life of its worker a job counts as lost and goes to another. */
  stalledMs: number;
  onError: (error: Error) => void;
};

type Payload = Record<string, unknown>;

/** How many jobs one round trip to Redis adds. */
const BULK = 1_000;

/** One queue of BullMQ and its worker. */
export class BullmqLane {
  private readonly log = new Logger(BullmqLane.name);
  /** Also what bull-board shows. */
  readonly queue: Queue<Payload, void, string>;
  readonly schedules: KeptSchedules;
  private readonly jobOptions: JobsOptions;
  private worker: Worker<Payload, void, string> | undefined;

  constructor(private readonly options: BullmqLaneOptions) {
    const { name, producer, prefix, retries, onError } = options;
    const backoff = { type: 'exponential', delay: retries.firstPauseMs };
    this.jobOptions = { ...LEAVE_AT_ONCE, attempts: retries.attempts, backoff };
    this.queue = new Queue(name, { connection: producer, prefix, skipWaitingForReady: true });
    this.queue.on('error', onError);
    this.schedules = new KeptSchedules(this.queue);
  }

  async add(jobs: readonly DelayedJob[]): Promise<void> {
    for (let from = 0; from < jobs.length; from += BULK)
      await this.queue.addBulk(jobs.slice(from, from + BULK).map((each) => this.bulkJob(each)));
  }

  /** Removes schedules and what waits; what another process runs just now it may finish. */
  async clear(): Promise<void> {
    for (const { key } of await this.queue.getJobSchedulers()) await this.schedules.end(key);
    await this.queue.drain(true);
  }

  async work(handlers: ReadonlyMap<string, JobHandler>, consumer: Redis): Promise<void> {
    const { name, prefix, concurrency, stalledMs, onError } = this.options;
    this.worker = new Worker(name, (job) => run(job, handlers), {
      connection: consumer,
      prefix,
      concurrency,
      lockDuration: stalledMs,
      stalledInterval: stalledMs,
    });
    this.worker.on('error', onError);
    this.worker.on('failed', (job, error) =>
      this.log.warn(`job ${job?.name} ${job?.id} failed, try ${job?.attemptsMade}: ${errorLine(error)}`),
    );
    await this.worker.waitUntilReady();
  }

  async drain(): Promise<void> {
    await this.worker?.pause();
  }

  async close(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
  }

  async depth(): Promise<QueueDepth> {
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    return { waiting, active, delayed, failed };
  }

  private bulkJob({ job, delayMs = 0 }: DelayedJob): { name: string; data: Payload; opts: JobsOptions } {
    const delay = Math.max(0, Math.round(delayMs));
    return { name: job.name, data: job.payload, opts: { ...this.jobOptions, jobId: job.id, delay } };
  }
}

const run = async (job: BullJob<Payload, void, string>, handlers: ReadonlyMap<string, JobHandler>): Promise<void> => {
  const handler = handlers.get(job.name);
  if (!handler) throw new Error(`no handler for jobs named '${job.name}'; another version of the application may know it`);
  try {
    await handler({ id: job.id ?? job.name, name: job.name, payload: job.data });
  } catch (error) {
    // BullMQ keeps text and stack of what a job throws in Redis; both may hold the data it was about.
    throw harmlessError(error);
  }
};
