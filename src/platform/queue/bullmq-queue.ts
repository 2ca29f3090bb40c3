import { Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { ConfigError } from '../config/config-error.js';
import { errorLine } from '../logging/loggable-error.js';
import { BullmqLane } from './bullmq-lane.js';
import {
  QUEUE_NAMES,
  STANDARD_CONCURRENCY,
  type Concurrency,
  type DelayedJob,
  type Health,
  type Job,
  type JobHandler,
  type JobQueue,
  type QueueDepth,
  type QueueName,
} from './job-queue.js';
import { LOOK_AFTER_MS } from './kept-schedules.js';
import { consumerConnection, producerConnection } from './redis-connections.js';
import { redisHealth } from './redis-health.js';
import { STANDARD_RETRIES, type RetryPolicy } from './retry-policy.js';

export type BullmqQueueOptions = {
  redisUrl: string;
  prefix?: string;
  role: 'all' | 'api' | 'worker';
  retries?: RetryPolicy;
  concurrency?: Concurrency;
  /** After how many ms without a sign of life of its process a job counts as lost. */
  stalledMs?: number;
};

/** The one queue of the house before it had several. */
const FORMER_QUEUE = 'jobs';

/** In braces, so that all keys lie in one slot of a Redis cluster. */
const PREFIX = '{huicha}';

const STALLED_MS = 30_000;

const UNREACHABLE = {
  zh: 'Redis 连不上，请检查地址以及 Redis 是否在运行。',
  en: 'Redis cannot be reached; check the address and whether Redis is running.',
};

/** The queues for several processes: BullMQ on Redis, one queue a lane. Role `api` only adds; `worker` and `all` may work. */
export class BullmqQueue implements JobQueue {
  readonly isVolatile = false;
  private readonly log = new Logger(BullmqQueue.name);
  private readonly producer: Redis;
  private readonly lanes: Readonly<Record<QueueName, BullmqLane>>;
  private consumer: Redis | undefined;
  private lookingAfter: NodeJS.Timeout | undefined;

  constructor(private readonly options: BullmqQueueOptions) {
    this.producer = producerConnection(options.redisUrl, this.onConnectionError);
    const concurrency = options.concurrency ?? STANDARD_CONCURRENCY;
    const lane = (name: QueueName): BullmqLane => this.laneOf(name, concurrency[name]);
    this.lanes = {
      deadlines: lane('deadlines'),
      notices: lane('notices'),
      webhooks: lane('webhooks'),
      maintenance: lane('maintenance'),
    };
  }

  async add(job: Job, { delayMs, queue }: { delayMs?: number; queue?: QueueName } = {}): Promise<void> {
    await this.addMany([{ job, delayMs }], { queue });
  }

  async addMany(jobs: readonly DelayedJob[], { queue = 'maintenance' }: { queue?: QueueName } = {}): Promise<void> {
    await this.lanes[queue].add(jobs);
  }

  async every(name: string, everyMs: number, queue: QueueName = 'maintenance'): Promise<void> {
    for (const other of QUEUE_NAMES) if (other !== queue) await this.lanes[other].schedules.end(name);
    await this.lanes[queue].schedules.keep(name, everyMs);
    this.lookingAfter ??= setInterval(() => void this.lookAfterSchedules(), LOOK_AFTER_MS).unref();
  }

  async work(handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
    if (this.options.role === 'api')
      throw new Error('ROLE=api only adds jobs; start a process with ROLE=worker or ROLE=all to work them');
    if (this.consumer) throw new Error('this queue is being worked already');
    await this.producer.ping().catch(() => {
      // A worker waits for ever for a Redis that is not there; a start that cannot work says so instead.
      throw new ConfigError('REDIS_URL', UNREACHABLE);
    });
    const consumer = consumerConnection(this.options.redisUrl, this.onConnectionError);
    this.consumer = consumer;
    await this.clearFormer();
    await Promise.all(QUEUE_NAMES.map((name) => this.lanes[name].work(handlers, consumer)));
  }

  async drain(): Promise<void> {
    clearInterval(this.lookingAfter);
    await Promise.all(QUEUE_NAMES.map((name) => this.lanes[name].drain()));
  }

  async close(): Promise<void> {
    await Promise.all(QUEUE_NAMES.map((name) => this.lanes[name].close()));
    this.consumer?.disconnect();
    this.producer.disconnect();
  }

  async isHealthy(): Promise<Health> {
    return redisHealth(this.producer);
  }

  async depths(): Promise<Record<QueueName, QueueDepth>> {
    const [deadlines, notices, webhooks, maintenance] = await Promise.all([
      this.lanes.deadlines.depth(),
      this.lanes.notices.depth(),
      this.lanes.webhooks.depth(),
      this.lanes.maintenance.depth(),
    ]);
    return { deadlines, notices, webhooks, maintenance };
  }

  /** Redis may have been emptied, or started anew without its memory. */
  private async lookAfterSchedules(): Promise<void> {
    try {
      for (const name of QUEUE_NAMES) await this.lanes[name].schedules.lookAfter();
    } catch (error) {
      this.log.warn(`schedules could not be looked after: ${errorLine(error)}`);
    }
  }

  /** For bull-board. */
  get boardQueues(): readonly Queue[] {
    return QUEUE_NAMES.map((name) => this.lanes[name].queue);
  }

  /** An installation from before: its schedules would tick for nobody. The messages that waited there are in the outbox and come again. */
  private async clearFormer(): Promise<void> {
    const former = this.laneOf(FORMER_QUEUE, 1);
    await former.clear();
    await former.close();
  }

  private laneOf(name: string, concurrency: number): BullmqLane {
    const { prefix = PREFIX, retries = STANDARD_RETRIES, stalledMs = STALLED_MS } = this.options;
    return new BullmqLane({
      name,
      producer: this.producer,
      prefix,
      retries,
      concurrency,
      stalledMs,
      onError: this.onConnectionError,
    });
  }

  /** ioredis reconnects by itself; health tells the operator. Without a listener the process would die. */
  private readonly onConnectionError = (error: Error): void => this.log.warn(`Redis: ${error.message}`);
}
