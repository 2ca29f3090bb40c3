import type { JobsOptions, Queue } from 'bullmq';

/**
 * A finished job leaves Redis at once: while it is kept, its id cannot be added again, and BullMQ evicts by age only when
 * some other job finishes. What was done and what died is written in the outbox.
 */
export const LEAVE_AT_ONCE: JobsOptions = { removeOnComplete: true, removeOnFail: true };

/** How often (ms) a process looks after its schedules. */
export const LOOK_AFTER_MS = 10_000;

/** A tick that is missing for this long (ms) does not come by itself any more; a busy worker may well be late by less. */
const OVERDUE_MS = 60_000;

/**
 * Whether a schedule has stopped: its next tick is nowhere (Redis was emptied), was due long ago (its job was lost), or lies further ahead
 * than one turn (the clock was set back).
 */
export const hasStopped = (next: number | undefined, everyMs: number, now: number): boolean =>
  next === undefined || next > now + 2 * everyMs || next < now - everyMs - OVERDUE_MS;

/** The schedules that belong to one queue of BullMQ. Redis holds them and may lose them; whoever named them names them again. */
export class KeptSchedules {
  private readonly turns = new Map<string, number>();

  constructor(private readonly queue: Queue) {}

  /** Wakes `name` every `everyMs` (ms), the first time at once. */
  async keep(name: string, everyMs: number): Promise<void> {
    this.turns.set(name, everyMs);
    await this.start(name, everyMs);
  }

  /** Ends a schedule, whoever began it. */
  async end(name: string): Promise<void> {
    this.turns.delete(name);
    await this.queue.removeJobScheduler(name);
  }

  /** Starts again what has stopped. Costs one round trip while all is well. */
  async lookAfter(): Promise<void> {
    if (this.turns.size === 0) return;
    const next = new Map((await this.queue.getJobSchedulers()).map((each) => [each.key, each.next]));
    for (const [name, everyMs] of this.turns)
      if (hasStopped(next.get(name), everyMs, Date.now())) await this.restart(name, everyMs);
  }

  /** A tick that lies too far ahead keeps its place unless the schedule goes first. */
  private async restart(name: string, everyMs: number): Promise<void> {
    await this.queue.removeJobScheduler(name);
    await this.start(name, everyMs);
  }

  private async start(name: string, everyMs: number): Promise<void> {
    await this.queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: LEAVE_AT_ONCE });
  }
}
