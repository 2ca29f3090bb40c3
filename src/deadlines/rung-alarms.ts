import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { MINUTE, instant, millis, plus, type Instant } from '../kernel/time.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Reader } from '../platform/database/reader.js';
import { errorLine } from '../platform/logging/loggable-error.js';
import { JOB_QUEUE, type JobQueue } from '../platform/queue/job-queue.js';
import { comingIntoHorizon } from './coming-rungs.js';
import type { RungCursor } from './rungs.js';

/** The job that an alarm adds; its handler fires whatever is due. */
export const RUNGS_DUE = 'rungs.due';

/**
 * Rungs within the same fifth of a second share an alarm, so the queue never holds more of them than the horizon has fifths, however many
 * clocks there are.
 */
const GRAIN_MS = 200;

/** What is due within this time (ms) is set at every sweep again, in case the queue has lost it. */
const AGAIN_MS = MINUTE;

/** How many alarms may wait to be handed over while the queue does not answer; the sweep sets the rest. */
const MOST_WAITING = 10_000;

/** Wakes whoever fires rungs, on time. Only punctuality is lost with an alarm: the sweep fires what is due without one. */
@Injectable()
export class RungAlarms {
  private readonly log = new Logger(RungAlarms.name);
  private readonly waiting = new Set<number>();
  private isHandingOver = false;
  private watermark: Instant | undefined;
  private lastComplaint = 0;

  constructor(
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    private readonly reader: Reader,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'horizonMinutes'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sets alarms for those whose next rung lies within the horizon, soon and without waiting for the queue. */
  setFor(cursors: readonly Pick<RungCursor, 'nextRungAt'>[]): void {
    const now = this.clock.now().getTime();
    for (const { nextRungAt } of cursors) {
      if (nextRungAt === null || this.waiting.size >= MOST_WAITING) continue;
      const at = millis(nextRungAt);
      if (at <= now + this.horizonMs) this.waiting.add(grainAfter(Math.max(at, now)));
    }
    if (this.waiting.size > 0) void this.handOver();
  }

  /**
   * Sets alarms for what has come into the horizon since the last call of this process (at first, for all of it) and again for what is due
   * within a minute. Answers how many. Throws when the queue cannot be reached; the next call then takes the same span again.
   */
  async setComing(): Promise<number> {
    const now = instant(this.clock.now());
    const end = plus(now, this.horizonMs);
    const soon = plus(now, AGAIN_MS);
    // A clock that was set back leaves the watermark beyond the horizon; begin anew.
    const since = this.watermark !== undefined && this.watermark >= soon && this.watermark <= end ? this.watermark : now;
    const grains = await this.grainsBetween(now, soon < end ? soon : end);
    for (const grain of await this.grainsBetween(since, end)) grains.add(grain);
    await this.add([...grains]);
    this.watermark = end;
    return grains.size;
  }

  private async grainsBetween(from: Instant, to: Instant): Promise<Set<number>> {
    const rungs = await comingIntoHorizon(this.reader, from, to);
    return new Set(rungs.map((at) => grainAfter(millis(at))));
  }

  private async handOver(): Promise<void> {
    if (this.isHandingOver) return;
    this.isHandingOver = true;
    try {
      while (this.waiting.size > 0) {
        // Transactions that committed together hand over together.
        await new Promise((resolve) => setImmediate(resolve));
        const grains = [...this.waiting];
        this.waiting.clear();
        await this.add(grains);
      }
    } catch (error) {
      this.complain(error);
    } finally {
      this.isHandingOver = false;
    }
  }

  private async add(grains: readonly number[]): Promise<void> {
    const now = this.clock.now().getTime();
    const jobs = grains.map((at) => ({
      job: { id: `rungs-${at}`, name: RUNGS_DUE, payload: {} },
      delayMs: Math.max(0, at - now),
    }));
    if (jobs.length > 0) await this.queue.addMany(jobs, { queue: 'deadlines' });
  }

  private complain(error: unknown): void {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lastComplaint) < MINUTE) return;
    this.lastComplaint = now;
    this.log.warn(`no alarm could be set, the sweep will fire the rungs: ${errorLine(error)}`);
  }

  private get horizonMs(): number {
    return this.settings.horizonMinutes * MINUTE;
  }
}

/** Strictly later, so that an alarm whose handler runs already is never taken for one still to come. */
const grainAfter = (at: number): number => (Math.floor(at / GRAIN_MS) + 1) * GRAIN_MS;
