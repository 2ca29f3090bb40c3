import { EmbeddedLane } from './embedded-lane.js';
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
import { STANDARD_RETRIES, type RetryPolicy } from './retry-policy.js';

export type EmbeddedQueueOptions = { retries?: RetryPolicy; concurrency?: Concurrency };

/** The queues inside the process, a lane each. What they hold is gone with the process. */
export class EmbeddedQueue implements JobQueue {
  readonly isVolatile = true;
  private readonly lanes: Readonly<Record<QueueName, EmbeddedLane>>;
  private isStopped = false;

  constructor({ retries = STANDARD_RETRIES, concurrency = STANDARD_CONCURRENCY }: EmbeddedQueueOptions = {}) {
    const lane = (name: QueueName): EmbeddedLane => new EmbeddedLane(retries, concurrency[name]);
    this.lanes = {
      deadlines: lane('deadlines'),
      notices: lane('notices'),
      webhooks: lane('webhooks'),
      maintenance: lane('maintenance'),
    };
  }

  async add(job: Job, { delayMs = 0, queue = 'maintenance' }: { delayMs?: number; queue?: QueueName } = {}): Promise<void> {
    this.lanes[queue].add(job, delayMs);
  }

  async addMany(jobs: readonly DelayedJob[], { queue = 'maintenance' }: { queue?: QueueName } = {}): Promise<void> {
    for (const { job, delayMs = 0 } of jobs) this.lanes[queue].add(job, delayMs);
  }

  async every(name: string, everyMs: number, queue: QueueName = 'maintenance'): Promise<void> {
    for (const other of QUEUE_NAMES) if (other !== queue) this.lanes[other].never(name);
    this.lanes[queue].every(name, everyMs);
  }

  async work(handlers: ReadonlyMap<string, JobHandler>): Promise<void> {
    for (const name of QUEUE_NAMES) this.lanes[name].work(handlers);
  }

  async drain(): Promise<void> {
    this.isStopped = true;
    await Promise.all(QUEUE_NAMES.map((name) => this.lanes[name].drain()));
  }

  async close(): Promise<void> {
    await this.drain();
  }

  async isHealthy(): Promise<Health> {
    return this.isStopped ? { ok: false, detail: 'the embedded queue is shut down' } : { ok: true };
  }

  async depths(): Promise<Record<QueueName, QueueDepth>> {
    const { deadlines, notices, webhooks, maintenance } = this.lanes;
    return {
      deadlines: deadlines.depth(),
      notices: notices.depth(),
      webhooks: webhooks.depth(),
      maintenance: maintenance.depth(),
    };
  }
}
