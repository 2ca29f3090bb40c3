import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DueRungs, type DueClock } from '../deadlines/due-rungs.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import { RungAlarms } from '../deadlines/rung-alarms.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import { isUnavailable } from '../platform/database/database-errors.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { errorLine } from '../platform/logging/loggable-error.js';
import { FireBatch } from './fire-batch.service.js';
import { StuckRungsService } from './stuck-rungs.service.js';
import { holdCases, takeNext } from './take-clocks.js';

/** Clocks per transaction. */
const BATCH = 100;

/** Batches under way at once. */
const LANES = 2;

/** How often rungs that somebody else held are tried again before they are left to the sweep, and the first pause (ms). */
const MORE_TRIES = 4;
const FIRST_PAUSE_MS = 20;

/** Fires every rung that is due, each once, in order of true time, whoever was woken and however long everybody slept. */
@Injectable()
export class FireRungsService implements OnModuleDestroy {
  private readonly log = new Logger(FireRungsService.name);
  private running: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly dueRungs: DueRungs,
    private readonly batch: FireBatch,
    private readonly stuck: StuckRungsService,
    private readonly alarms: RungAlarms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One run per process at a time; asked for again meanwhile, one more follows for all who asked. */
  fireDue(): Promise<void> {
    if (!this.running) {
      this.running = this.run().finally(() => (this.running = undefined));
      return this.running;
    }
    this.following ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.following = undefined;
        return this.fireDue();
      });
    return this.following;
  }

  /** A long run ends with the batch under way; what is left is fired after the start. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  private async run(): Promise<void> {
    const { aside: stuck, tryAgain } = await this.stuck.at(this.now());
    const open: Open = { aside: new Set(stuck), tryAgain, isAlone: true };
    await Promise.all(Array.from({ length: this.lanes }, () => this.fireFree(open)));
    for (let attempt = 1; attempt <= MORE_TRIES && !this.isStopping; attempt += 1) {
      if ((await this.fireHeld(open)) === 0) return;
      await sleep(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }

  /** Fires batch after batch of what nobody holds. */
  private async fireFree(open: Open): Promise<void> {
    const left = new Set<string>();
    while (!this.isStopping) {
      let taken: ClockRow[] = [];
      const fired = await this.fire(
        open,
        async (tx) => (taken = await takeNext(tx, this.now(), BATCH, [...open.aside, ...left])),
        () => taken.map(({ id, caseId }) => ({ deadlineId: id, caseId })),
      );
      if (taken.length === 0) return;
      if (taken.length === BATCH) this.wakeOthers(open);
      // Without this one that proves not to be due would be taken again for ever.
      for (const { id } of taken) if (!fired.includes(id)) left.add(id);
    }
  }

  /** A midnight's rungs share one alarm, which wakes one process: where there is much, another one helps. */
  private wakeOthers(open: Open): void {
    if (!open.isAlone || this.reader.engine === 'sqlite') return;
    open.isAlone = false;
    this.alarms.setFor([{ nextRungAt: this.now() }]);
  }

  /** Waits for what others held a moment ago, a batch at a time. Answers how many clocks they have claimed meanwhile or still hold. */
  private async fireHeld(open: Open): Promise<number> {
    const left = new Set<string>();
    while (!this.isStopping) {
      const due = await this.dueRungs.candidates(this.reader, this.now(), BATCH, [...open.aside, ...left]);
      if (due.length === 0) break;
      const fired = await this.fire(
        open,
        (tx) => this.wait(tx, due),
        () => due,
      );
      for (const { deadlineId } of due) if (!fired.includes(deadlineId) && !open.aside.has(deadlineId)) left.add(deadlineId);
    }
    return left.size;
  }

  /** All together; if that fails, each by itself, so that one that cannot be fired holds nobody up. */
  private async fire(open: Open, take: (tx: Tx) => Promise<ClockRow[]>, taken: () => readonly Taken[]): Promise<string[]> {
    try {
      return await this.write(open, take);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      this.log.warn(`rungs of ${taken().length} clocks are fired one by one: ${errorLine(error)}`);
    }
    const fired: string[] = [];
    for (const one of taken()) {
      try {
        fired.push(...(await this.write(open, (tx) => this.wait(tx, [one]))));
      } catch (error) {
        // Not the clock's fault: the next sweep finds it as it is.
        if (isUnavailable(error)) throw error;
        open.aside.add(one.deadlineId);
        await this.stuck.add(one.deadlineId, error, this.now());
      }
    }
    return fired;
  }

  private write({ tryAgain }: Open, take: (tx: Tx) => Promise<ClockRow[]>): Promise<string[]> {
    return this.work.write(async (tx) => {
      const clocks = await take(tx);
      const fired = clocks.length === 0 ? [] : await this.batch.fire(tx, clocks);
      await this.stuck.remove(
        tx,
        fired.filter((id) => tryAgain.has(id)),
      );
      return fired;
    });
  }

  private async wait(tx: Tx, clocks: readonly Taken[]): Promise<ClockRow[]> {
    await holdCases(tx, clocks);
    return this.dueRungs.hold(
      tx,
      clocks.map(({ deadlineId }) => deadlineId),
      this.now(),
    );
  }

  /** PostgreSQL writes one batch while the next is worked out here; SQLite has one writer. */
  private get lanes(): number {
    return this.reader.engine === 'postgres' ? LANES : 1;
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

type Taken = Pick<DueClock, 'deadlineId' | 'caseId'>;

/** One run: which clocks to leave aside (it grows by those that cannot be fired) and which stuck ones it tries again. */
type Open = { aside: Set<string>; tryAgain: ReadonlySet<string>; isAlone: boolean };
