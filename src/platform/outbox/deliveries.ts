import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant } from '../../kernel/time.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JOB_QUEUE, type Job, type JobHandler, type JobQueue } from '../queue/job-queue.js';
import type { JobTable } from '../queue/job-table.js';
import { STANDARD_RETRIES } from '../queue/retry-policy.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { errorLine } from '../logging/loggable-error.js';

const ERROR_LENGTH = 300;

/**
 * Works messages: each until it is done, and not again once it is. A kill between the handler's commit and the mark runs the
 * handler a second time, which is why handlers are idempotent in the database.
 */
@Injectable()
export class Deliveries {
  private readonly log = new Logger(Deliveries.name);

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts working the table's messages, schedules and alarms. Not in role `api`. */
  async start(table: JobTable): Promise<void> {
    const messages = [...table.messages].map(([name, handler]): [string, JobHandler] => [
      name,
      (job) => this.consume(job, handler),
    ]);
    await this.queue.work(new Map([...messages, ...table.scheduled, ...table.alarms]));
    for (const { name, everyMs, queue } of table.schedules) await this.queue.every(name, everyMs, queue);
  }

  /** Runs the handler unless the message is done or dead, and marks it done. Rethrows what the handler throws, so that the queue tries again. */
  async consume(job: Job, handler: JobHandler): Promise<void> {
    const message = await this.reader.findOne(OutboxMessage, { id: job.id });
    if (!message) this.log.warn(`message ${job.id} is not in this database; do two installations share one Redis database?`);
    if (!message || message.doneAt !== null || message.deadAt !== null) return;
    try {
      await handler({ id: message.id, name: message.name, payload: message.payload });
    } catch (error) {
      await this.writeDownFailure(message.id, error);
      throw error;
    }
    await this.work.write((tx) => tx.update(OutboxMessage, { id: job.id, doneAt: null }, { doneAt: this.now() }), {
      lane: 'deliveries',
    });
  }

  /** The diary counts the tries, not the queue: a queue that forgot begins to count anew. */
  private async writeDownFailure(id: string, error: unknown): Promise<void> {
    await this.work.write(async (tx) => {
      const message = await tx.lock(OutboxMessage, { id });
      if (!message || message.doneAt !== null || message.deadAt !== null) return;
      const tries = message.tries + 1;
      const isDead = tries >= STANDARD_RETRIES.attempts;
      await tx.update(
        OutboxMessage,
        { id },
        { tries, lastError: errorLine(error).slice(0, ERROR_LENGTH), deadAt: isDead ? this.now() : null },
      );
      if (isDead)
        tx.afterCommit(() =>
          this.log.error(`message ${message.name} ${id} is dead after ${tries} tries; re-drive it when the cause is gone`),
        );
    });
  }

  private now(): string {
    return instant(this.clock.now());
  }
}
