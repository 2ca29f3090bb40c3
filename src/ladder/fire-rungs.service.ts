import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DueRungs, type DueClock } from '../deadlines/due-rungs.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import { isUnavailable } from '../platform/database/database-errors.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { errorLine } from '../platform/logging/loggable-error.js';
import { FireBatch, type Patience } from './fire-batch.service.js';
import { StuckRungsService } from './stuck-rungs.service.js';

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
    const aside = new Set(stuck);
    for (let attempt = 0; attempt <= MORE_TRIES; attempt += 1) {
      const left = await this.fireAll(attempt === 0 ? 'skip' : 'wait', aside, tryAgain);
      if (left === 0 || this.isStopping) return;
      await sleep(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }

  /** Goes through all that is due once. Answers how many clocks were held by others. `aside` grows by those that cannot be fired. */
  private async fireAll(patience: Patience, aside: Set<string>, tryAgain: ReadonlySet<string>): Promise<number> {
    const heldByOthers = new Set<string>();
    while (!this.isStopping) {
      const due = await this.dueRungs.candidates(this.reader, this.now(), BATCH * this.lanes, [...aside, ...heldByOthers]);
      if (due.length === 0) break;
      const fired = new Set(
        (await Promise.all(byCase(due, this.lanes).map((lane) => this.fire(lane, patience, aside, tryAgain)))).flat(),
      );
      for (const { deadlineId } of due) if (!fired.has(deadlineId) && !aside.has(deadlineId)) heldByOthers.add(deadlineId);
    }
    return heldByOthers.size;
  }

  /** All together; if that fails, each by itself, so that one that cannot be fired holds nobody up. */
  private async fire(
    due: readonly DueClock[],
    patience: Patience,
    aside: Set<string>,
    tryAgain: ReadonlySet<string>,
  ): Promise<string[]> {
    try {
      return await this.write(due, patience, tryAgain);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      this.log.warn(`rungs of ${due.length} clocks are fired one by one: ${errorLine(error)}`);
    }
    const fired: string[] = [];
    for (const one of due) {
      try {
        fired.push(...(await this.write([one], 'wait', tryAgain)));
      } catch (error) {
        // Not the clock's fault: the next sweep finds it as it is.
        if (isUnavailable(error)) throw error;
        aside.add(one.deadlineId);
        await this.stuck.add(one.deadlineId, error, this.now());
      }
    }
    return fired;
  }

  private write(due: readonly DueClock[], patience: Patience, tryAgain: ReadonlySet<string>): Promise<string[]> {
    return this.work.write(async (tx) => {
      const fired = await this.batch.fire(tx, due, patience);
      await this.stuck.remove(
        tx,
        fired.filter((id) => tryAgain.has(id)),
      );
      return fired;
    });
  }

  /** PostgreSQL writes one batch while the next is worked out here; SQLite has one writer. */
  private get lanes(): number {
    return this.reader.engine === 'postgres' ? LANES : 1;
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

/** In parts that share no case, in the order given; where they are few, one part. */
const byCase = (due: readonly DueClock[], parts: number): DueClock[][] => {
  if (parts === 1 || due.length <= BATCH / parts) return [[...due]];
  const lanes: DueClock[][] = Array.from({ length: parts }, () => []);
  const laneOf = new Map<string, number>();
  for (const clock of due) {
    const lane = laneOf.get(clock.caseId) ?? laneOf.size % parts;
    laneOf.set(clock.caseId, lane);
    lanes[lane]?.push(clock);
  }
  return lanes.filter((lane) => lane.length > 0);
};
