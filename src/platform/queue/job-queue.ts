/** What wakes a handler. The id is the outbox message's id; the payload holds ids only, never a person's words. */
export type Job = { id: string; name: string; payload: Record<string, unknown> };

/** Works one job. May be called twice for the same id, so it must be idempotent in the database. A rejection asks for another try. */
export type JobHandler = (job: Job) => Promise<void>;

/** The queues of the house: time limits first of all, what goes to people, to other systems, and all else. A crowd in one never holds up another. */
export const QUEUE_NAMES = ['deadlines', 'notices', 'webhooks', 'maintenance'] as const;

export type QueueName = (typeof QUEUE_NAMES)[number];

/** How many jobs of each queue a process works at once. */
export type Concurrency = Readonly<Record<QueueName, number>>;

export const STANDARD_CONCURRENCY: Concurrency = { deadlines: 4, notices: 8, webhooks: 4, maintenance: 8 };

/** A job to be worked after `delayMs` (ms). */
export type DelayedJob = { job: Job; delayMs?: number };

/** How much stands in a queue. The embedded one counts its own process, Redis all. */
export type QueueDepth = { waiting: number; active: number; delayed: number; failed: number };

export type Health = { ok: boolean; detail?: string };

/**
 * The alarm clock (the database is the diary): it wakes handlers, soon or after a delay, again when they fail.
 * It may lose everything at any time; the outbox then adds it again.
 */
export interface JobQueue {
  /** True when jobs live in this process only, so that every start begins with an empty queue. */
  readonly isVolatile: boolean;
  /**
   * Adds a job, to be worked after `delayMs` (ms), to a queue (`maintenance`). An id that is waiting, delayed or running in that queue is not
   * added again. Rejects within seconds when the queue cannot be reached.
   */
  add(job: Job, options?: { delayMs?: number; queue?: QueueName }): Promise<void>;
  /** As `add` for each; thousands cost a few round trips. */
  addMany(jobs: readonly DelayedJob[], options?: { queue?: QueueName }): Promise<void>;
  /**
   * Wakes the handler `name` every `everyMs` (ms), once among all processes, the first time at once. A missed or failed tick is not made up for.
   * A schedule belongs to one queue: named with another, it moves there.
   */
  every(name: string, everyMs: number, queue?: QueueName): Promise<void>;
  /** Starts working all queues, never in the stack of whoever adds. */
  work(handlers: ReadonlyMap<string, JobHandler>): Promise<void>;
  /** Takes no more jobs from any queue and resolves when the running ones are finished. */
  drain(): Promise<void>;
  /** Lets go of timers and connections. Call `drain` first. */
  close(): Promise<void>;
  isHealthy(): Promise<Health>;
  /** Rejects within seconds when the queue cannot be reached. */
  depths(): Promise<Record<QueueName, QueueDepth>>;
}

/** Injection token of the application's JobQueue. */
export const JOB_QUEUE = Symbol('JobQueue');
