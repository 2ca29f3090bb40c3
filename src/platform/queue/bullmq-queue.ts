import { Logger } from '@nestjs/common';
import { Queue, Worker, type Job as BullJob, type JobsOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import { ConfigError } from '../config/config-error.js';
import type { Health, Job, JobHandler, JobQueue } from './job-queue.js';
import { consumerConnection, producerConnection } from './redis-connections.js';
import { redisHealth } from './redis-health.js';
import { STANDARD_RETRIES, type RetryPolicy } from './retry-policy.js';
import { errorLine } from '../logging/loggable-error.js';

export type BullmqQueueOptions = {
  redisUrl: string;
  prefix?: string;
  role: 'all' | 'api' | 'worker';
  retries?: RetryPolicy;
  concurrency?: number;
};

type Payload = Record<string, unknown>;

const QUEUE_NAME = 'jobs';

/** In braces, so that all keys lie in one slot of a Redis cluster. */
const PREFIX = '{huicha}';

/**
 * A finished job leaves Redis at once: while it is kept, its id cannot be added again, and BullMQ evicts by age only when
 * some other job finishes. What was done and what died is written in the outbox.
 */
const LEAVE_AT_ONCE: JobsOptions = { removeOnComplete: true, removeOnFail: true };

const UNREACHABLE = {
  zh: 'Redis 连不上，请检查地址以及 Redis 是否在运行。',
  en: 'Redis cannot be reached; check the address and whether Redis is running.',
};

/** The queue for several processes: BullMQ on Redis. Role `api` only adds; `worker` and `all` may work. */
export class BullmqQueue implements JobQueue {
  readonly isVolatile = false;
  private readonly log = new Logger(BullmqQueue.name);
  private readonly producer: Redis;
  private readonly queue: Queue<Payload, void, string>;
  private readonly jobOptions: JobsOptions;
  private consumer: Redis | undefined;
  private worker: Worker<Payload, void, string> | undefined;

  constructor(private readonly options: BullmqQueueOptions) {
    const { attempts, firstPauseMs } = options.retries ?? STANDARD_RETRIES;
    this.jobOptions = { ...LEAVE_AT_ONCE, attempts, backoff: { type: 'exponential', delay: firstPauseMs } };
    this.producer = producerConnection(options.redisUrl, this.onConnectionError);
    this.queue = new Queue(QUEUE_NAME, { connection: this.producer, prefix: this.prefix, skipWaitingForReady: true });
    this.queue.on('error', this.onConnectionError);
  }

  async add(job: Job, { delayMs = 0 }: { delayMs?: number } = {}): Promise<void> {
    await this.queue.add(job.name, job.payload, { ...this.jobOptions, jobId: job.id, delay: Math.max(0, Math.round(delayMs)) });
  }

  async every(name: string, everyMs: number): Promise<void> {
    await this.queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: LEAVE_AT_ONCE });
  }

  async work(handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
    if (this.options.role === 'api')
      throw new Error('ROLE=api only adds jobs; start a process with ROLE=worker or ROLE=all to work them');
    if (this.worker) throw new Error('this queue is being worked already');
    await this.producer.ping().catch(() => {
      // A worker waits for ever for a Redis that is not there; a start that cannot work says so instead.
      throw new ConfigError('REDIS_URL', UNREACHABLE);
    });
    this.consumer = consumerConnection(this.options.redisUrl, this.onConnectionError);
    this.worker = new Worker(QUEUE_NAME, (job) => this.run(job, handlers), {
      connection: this.consumer,
      prefix: this.prefix,
      concurrency: this.options.concurrency ?? 8,
    });
    this.worker.on('error', this.onConnectionError);
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
    this.consumer?.disconnect();
    this.producer.disconnect();
  }

  async isHealthy(): Promise<Health> {
    return redisHealth(this.producer);
  }

  private get prefix(): string {
    return this.options.prefix ?? PREFIX;
  }

  private async run(job: BullJob<Payload, void, string>, handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
    const handler = handlers.get(job.name);
    if (!handler) throw new Error(`no handler for jobs named '${job.name}'; another version of the application may know it`);
    await handler({ id: job.id ?? job.name, name: job.name, payload: job.data });
  }

  /** ioredis reconnects by itself; health tells the operator. Without a listener the process would die. */
  private readonly onConnectionError = (error: Error): void => this.log.warn(`Redis: ${error.message}`);
}
