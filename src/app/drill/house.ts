import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { MovableClock } from '../../kernel/clock.js';
import { instant, MINUTE, type Instant } from '../../kernel/time.js';
import type { Settings } from '../../platform/config/settings.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { Deliveries } from '../../platform/outbox/deliveries.js';
import { JOB_QUEUE, type JobQueue } from '../../platform/queue/job-queue.js';
import type { JobTable } from '../../platform/queue/job-table.js';
import { ScheduleBook } from '../../platform/schedules/schedule-book.js';
import { jobTable } from '../job-table.js';
import { createServer, type Server } from '../server.js';

/** Schedules that run more rarely than this (ms) run at midnight and when offices open, all others whenever something is owed. */
const OFTEN = 10 * MINUTE;

/** How many messages one look at the outbox takes. */
const BATCH = 200;

/** How often to look whether messages are worked, and for how long at most (ms). */
const PAUSE = 1;
const LONGEST = 30_000;

/**
 * The application with its own rooms, routes, queue and handlers, but without its timers: when a schedule runs, an alarm rings and a
 * message is due is said by the story's clock, not by the machine's.
 */
export class House {
  readonly reads: Reader;
  private readonly queue: JobQueue;

  private constructor(
    private readonly server: Server,
    private readonly table: JobTable,
    readonly url: string,
    private readonly clock: MovableClock,
  ) {
    const { app } = server;
    this.reads = app.get(Reader, { strict: false });
    this.queue = app.get<JobQueue>(JOB_QUEUE, { strict: false });
  }

  static async open(settings: Settings, clock: MovableClock): Promise<House> {
    const server = await createServer(settings, { clock });
    const { app } = server;
    try {
      await app.init();
      await hasteOnSqlite(app);
      const table = app.get(ScheduleBook).watch(jobTable(app));
      // No relay and no schedules: both go by the machine's time.
      await app.get(Deliveries).start({ ...table, schedules: [] });
      await app.listen(settings.port, settings.host);
      return new House(server, table, server.url(), clock);
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  get rooms(): INestApplicationContext {
    return this.server.app;
  }

  get now(): Instant {
    return instant(this.clock.now());
  }

  /** Never back: what was written first must not look younger than what followed. A millisecond later, so that what is due then is over. */
  forward(at: Instant): void {
    const moment = Date.parse(at) + 1;
    if (moment > this.clock.now().getTime()) this.clock.set(new Date(moment));
  }

  /** Rings the alarm of a rung: fires whatever is due. */
  async ring(): Promise<void> {
    for (const [name, handler] of this.table.alarms) await handler({ id: name, name, payload: {} });
    await this.settle();
  }

  /** Every schedule that runs often, and the others where it is their hour. */
  async sweep(which: 'often' | 'all'): Promise<void> {
    for (const { name, everyMs } of this.table.schedules) {
      if (which === 'often' && everyMs > OFTEN) continue;
      await this.table.scheduled.get(name)?.({ id: name, name, payload: {} });
      await this.settle();
    }
  }

  /** Gives the queue every message that is due, and waits until all are worked; what they announce as well. Throws when a handler fails. */
  async settle(): Promise<void> {
    for (;;) {
      const due = await this.reads.sql<{ id: string; name: string; payload: string }>(
        `SELECT id, name, payload FROM outbox_messages
         WHERE done_at IS NULL AND dead_at IS NULL AND (not_before IS NULL OR not_before <= ?) ORDER BY id LIMIT ${BATCH}`,
        [this.now],
      );
      if (due.length === 0) return;
      for (const { id, name, payload } of due)
        await this.queue.add({ id, name, payload: JSON.parse(payload) }, { queue: this.table.queues.get(name) });
      await this.worked(due.map(({ id }) => id));
    }
  }

  /** Only these: the story's clock ticks on, and what becomes due meanwhile has its turn after them. */
  private async worked(ids: readonly string[]): Promise<void> {
    const places = ids.map(() => '?').join(', ');
    const limit = performance.now() + LONGEST;
    for (;;) {
      const [left] = await this.reads.sql<{ name: string; last_error: string | null }>(
        `SELECT name, last_error FROM outbox_messages WHERE id IN (${places}) AND done_at IS NULL ORDER BY tries DESC LIMIT 1`,
        ids,
      );
      if (!left) return;
      if (left.last_error !== null) throw new Error(`the handler of ${left.name} failed: ${left.last_error}`);
      if (performance.now() > limit) throw new Error(`the message ${left.name} stays unworked`);
      await sleep(PAUSE);
    }
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

/** What a power cut takes of a drill is played again: no commit waits for the disk. */
const hasteOnSqlite = async (app: INestApplicationContext): Promise<void> => {
  const dataSource = app.get(DataSource, { strict: false });
  if (dataSource.options.type === 'better-sqlite3') await dataSource.query('PRAGMA synchronous = OFF');
};
