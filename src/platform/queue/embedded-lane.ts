import { Logger } from '@nestjs/common';
import type { Job, JobHandler, QueueDepth } from './job-queue.js';
import { pauseAfter, type RetryPolicy } from './retry-policy.js';
import { errorLine } from '../logging/loggable-error.js';

type Entry = { job: Job; failures: number };

/** setTimeout fires at once above this delay (ms); a longer one is slept in stages. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** One queue inside the process: timers and a bounded number of running handlers. */
export class EmbeddedLane {
  private readonly log = new Logger(EmbeddedLane.name);
  private readonly known = new Set<string>();
  private readonly ready: Entry[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly ticking = new Set<string>();
  private readonly schedules = new Map<string, NodeJS.Timeout>();
  private handlers: ReadonlyMap<string, JobHandler> | undefined;
  private isStopped = false;
  private isPumpDue = false;

  constructor(
    private readonly retries: RetryPolicy,
    private readonly concurrency: number,
  ) {}

  add(job: Job, delayMs: number): void {
    if (this.isStopped || this.known.has(job.id)) return;
    this.known.add(job.id);
    this.wake({ job, failures: 0 }, delayMs);
  }

  every(name: string, everyMs: number): void {
    if (this.isStopped) return;
    this.never(name);
    const tick = (): void => this.tick(name);
    this.schedules.set(name, setInterval(tick, everyMs).unref());
    this.sleep(0, tick);
  }

  /** Ends a schedule; answers at once when there is none of that name. */
  never(name: string): void {
    clearInterval(this.schedules.get(name));
    this.schedules.delete(name);
  }

  work(handlers: ReadonlyMap<string, JobHandler>): void {
    this.handlers = handlers;
    this.pumpSoon();
  }

  async drain(): Promise<void> {
    this.isStopped = true;
    for (const timer of [...this.timers, ...this.schedules.values()]) clearTimeout(timer);
    this.timers.clear();
    this.schedules.clear();
    this.ready.length = 0;
    this.known.clear();
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** What has failed for good is not kept. */
  depth(): QueueDepth {
    const [waiting, active] = [this.ready.length, this.running.size];
    return { waiting, active, delayed: Math.max(0, this.known.size + this.ticking.size - waiting - active), failed: 0 };
  }

  /** A tick whose predecessor has not finished is left out. */
  private tick(name: string): void {
    if (this.ticking.has(name) || this.isStopped) return;
    this.ticking.add(name);
    this.ready.push({ job: { id: name, name, payload: {} }, failures: this.retries.attempts - 1 });
    this.pumpSoon();
  }

  private wake(entry: Entry, delayMs: number): void {
    if (delayMs > LONGEST_TIMER) return this.sleep(LONGEST_TIMER, () => this.wake(entry, delayMs - LONGEST_TIMER));
    if (delayMs > 0) return this.sleep(delayMs, () => this.wake(entry, 0));
    this.ready.push(entry);
    this.pumpSoon();
  }

  private sleep(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      then();
    }, ms).unref();
    this.timers.add(timer);
  }

  /** Always through the event loop, so that no handler runs in the stack of whoever added. */
  private pumpSoon(): void {
    if (this.isPumpDue || !this.handlers) return;
    this.isPumpDue = true;
    setImmediate(() => {
      this.isPumpDue = false;
      this.pump();
    });
  }

  private pump(): void {
    while (!this.isStopped && this.running.size < this.concurrency) {
      const entry = this.ready.shift();
      if (!entry) return;
      const run = this.run(entry).finally(() => {
        this.running.delete(run);
        this.pumpSoon();
      });
      this.running.add(run);
    }
  }

  private async run(entry: Entry): Promise<void> {
    const { job } = entry;
    try {
      const handler = this.handlers?.get(job.name);
      if (!handler) throw new Error(`no handler for jobs named '${job.name}'`);
      await handler(job);
      this.forget(job);
    } catch (error) {
      this.failed(entry, error);
    }
  }

  private failed(entry: Entry, error: unknown): void {
    const { job } = entry;
    entry.failures += 1;
    const isLast = entry.failures >= this.retries.attempts;
    this.log.warn(`job ${job.name} ${job.id} failed${isLast ? ' for good' : `, try ${entry.failures}`}: ${errorLine(error)}`);
    if (isLast) this.forget(job);
    else if (!this.isStopped) this.wake(entry, pauseAfter(entry.failures, this.retries));
  }

  private forget(job: Job): void {
    this.known.delete(job.id);
    this.ticking.delete(job.name);
  }
}
