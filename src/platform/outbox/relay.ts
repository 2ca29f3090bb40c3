import { Inject, Injectable, Logger, Optional, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DAY, HOUR, instant, MINUTE, plus, type Instant } from '../../kernel/time.js';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JOB_QUEUE, QUEUE_NAMES, type JobQueue, type QueueName } from '../queue/job-queue.js';
import type { JobTable } from '../queue/job-table.js';
import { BATCH, claimLost, claimNew, forgetDone, giveBack, giveBackAll, type DueJob } from './due-messages.js';
import { errorLine } from '../logging/loggable-error.js';

/** All in ms. */
export type RelayPace = { sweepMs: number; resendAfterMs: number; keepDoneMs: number };

/** Injection token of a RelayPace other than the standard one. */
export const RELAY_PACE = Symbol('RelayPace');

export const STANDARD_PACE: RelayPace = { sweepMs: 3_000, resendAfterMs: MINUTE, keepDoneMs: 7 * DAY };

/**
 * Hands announced messages to the queue: after each commit, and in a sweep that also resends what the queue lost.
 * A message is marked before it is added and unmarked when adding fails, so a kill in between costs `resendAfterMs`, never the message.
 */
@Injectable()
export class Relay implements OnModuleDestroy {
  private readonly log = new Logger(Relay.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private isPoked = false;
  private lastForgotten = 0;
  private queues: JobTable['queues'] = new Map();

  constructor(
    private readonly work: UnitOfWork,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(RELAY_PACE) private readonly pace: RelayPace = STANDARD_PACE,
  ) {}

  /** Starts relaying, each message to its queue of the table. Before this, and in commands that never call it, messages just wait in theirs. */
  async start({ queues }: Partial<Pick<JobTable, 'queues'>> = {}): Promise<void> {
    if (this.timer) return;
    if (queues) this.queues = queues;
    if (this.queue.isVolatile) await this.work.write((tx) => giveBackAll(tx));
    this.timer = setInterval(() => this.startRound(() => this.sweep()), this.pace.sweepMs).unref();
    this.poke();
  }

  /** There may be news. Returns at once; many pokes make one round. */
  poke(): void {
    if (!this.timer) return;
    this.isPoked = true;
    setImmediate(() => this.startRound(() => this.relayNew()));
  }

  /** One sweep: what is new or has become due, what the queue lost, what may be forgotten. Throws when the queue cannot be reached. */
  async sweep(): Promise<void> {
    await this.relayNew();
    await this.handOver((tx, now) => claimLost(tx, now, this.pace.resendAfterMs));
    await this.forget();
  }

  /** Ends relaying and waits for the round that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.round;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private startRound(round: () => Promise<void>): void {
    if (this.round || !this.timer) return;
    this.round = round()
      // The rows stay; the next sweep tries again. Health says what is wrong with the queue.
      .catch((error: unknown) => this.log.warn(`outbox relay: ${errorLine(error)}`))
      .finally(() => {
        this.round = undefined;
        if (this.isPoked) this.poke();
      });
  }

  private async relayNew(): Promise<void> {
    do {
      this.isPoked = false;
      while ((await this.handOver((tx, now) => claimNew(tx, now))) === BATCH);
    } while (this.isPoked);
  }

  /** Claims in one transaction, adds after its commit. Answers how many were claimed. */
  private async handOver(claim: (tx: Tx, now: Instant) => Promise<DueJob[]>): Promise<number> {
    const due = await this.work.write((tx) => claim(tx, instant(this.clock.now())));
    const batches = QUEUE_NAMES.map((queue) => ({ queue, jobs: due.filter(({ job }) => this.queueOf(job.name) === queue) }));
    const added = await Promise.allSettled(batches.map(({ queue, jobs }) => this.queue.addMany(jobs, { queue })));
    const refused = batches.filter((_, index) => added[index]?.status === 'rejected').flatMap(({ jobs }) => jobs);
    if (refused.length === 0) return due.length;
    await this.work.write((tx) =>
      giveBack(
        tx,
        refused.map(({ job }) => job.id),
      ),
    );
    throw added.find((result) => result.status === 'rejected')?.reason;
  }

  private queueOf(name: string): QueueName {
    return this.queues.get(name) ?? 'maintenance';
  }

  private async forget(): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.lastForgotten) < HOUR) return;
    this.lastForgotten = now;
    await this.work.write((tx) => forgetDone(tx, plus(instant(now), -this.pace.keepDoneMs)));
  }
}
