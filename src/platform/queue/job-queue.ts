/** What wakes a handler. The id is the outbox message's id; the payload holds ids only, never a person's words. */
export type Job = { id: string; name: string; payload: Record<string, unknown> };

/** Works one job. May be called twice for the same id, so it must be idempotent in the database. A rejection asks for another try. */
export type JobHandler = (job: Job) => Promise<void>;

export type Health = { ok: boolean; detail?: string };

/**
 * The alarm clock (the database is the diary): it wakes handlers, soon or after a delay, again when they fail.
 * It may lose everything at any time; the outbox then adds it again.
 */
export interface JobQueue {
  /** True when jobs live in this process only, so that every start begins with an empty queue. */
  readonly isVolatile: boolean;
  /** Adds a job, to be worked after `delayMs` (ms). An id that is waiting, delayed or running is not added again. Rejects within seconds when the queue cannot be reached. */
  add(job: Job, options?: { delayMs?: number }): Promise<void>;
  /** Wakes the handler `name` every `everyMs` (ms), once among all processes, the first time at once. A missed or failed tick is not made up for. */
  every(name: string, everyMs: number): Promise<void>;
  /** Starts working, never in the stack of whoever adds. */
  work(handlers: ReadonlyMap<string, JobHandler>): Promise<void>;
  /** Takes no more jobs and resolves when the running ones are finished. */
  drain(): Promise<void>;
  /** Lets go of timers and connections. Call `drain` first. */
  close(): Promise<void>;
  isHealthy(): Promise<Health>;
}

/** Injection token of the application's JobQueue. */
export const JOB_QUEUE = Symbol('JobQueue');
