import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { MovableClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/ids.js';
import type { Instant } from '../../src/kernel/time.js';
import type { DatabaseUrl } from '../../src/platform/config/settings.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import { createTable, dropTable } from '../../src/platform/database/schema.js';
import { DeadMessages } from '../../src/platform/outbox/dead-messages.js';
import { Deliveries } from '../../src/platform/outbox/deliveries.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { outboxSchema } from '../../src/platform/outbox/outbox.schema.js';
import { Relay, type RelayPace } from '../../src/platform/outbox/relay.js';
import { BullmqQueue } from '../../src/platform/queue/bullmq-queue.js';
import { EmbeddedQueue } from '../../src/platform/queue/embedded-queue.js';
import type { JobHandler, JobQueue } from '../../src/platform/queue/job-queue.js';
import { buildJobTable } from '../../src/platform/queue/job-table.js';

/** What a transaction did, and whether its news arrived. */
@Entity('test_notes')
export class Note {
  @PrimaryColumn('varchar') id: string;
  @Column('boolean') isTold: boolean;
}

class Notes9999 implements MigrationInterface {
  name = 'Notes1700000009999';
  up = (runner: QueryRunner): Promise<void> => createTable(runner, 'test_notes', { id: 'varchar pk', is_told: 'boolean' });
  down = (runner: QueryRunner): Promise<void> => dropTable(runner, 'test_notes');
}

const schema = { entities: [...outboxSchema.entities, Note], migrations: [...outboxSchema.migrations, Notes9999] };

export type RigOptions = { database: DatabaseUrl; redisUrl: string | undefined; prefix: string; pace?: Partial<RelayPace> };

/** One process's outbox: writes notes, announces them, and marks each as told when its message arrives. */
export class OutboxRig {
  readonly clock = new MovableClock(new Date());
  /** Ids of notes in the order in which the handler was called for them. */
  readonly calls: string[] = [];
  readonly relay: Relay;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly dead: DeadMessages;

  private constructor(
    readonly open: OpenDatabase,
    readonly queue: JobQueue,
    pace: Partial<RelayPace>,
  ) {
    const { work, reader } = open;
    this.relay = new Relay(work, queue, this.clock, { sweepMs: 500, resendAfterMs: 60_000, keepDoneMs: 60_000, ...pace });
    this.outbox = new Outbox(this.clock, this.relay);
    this.deliveries = new Deliveries(reader, work, queue, this.clock);
    this.dead = new DeadMessages(reader, work, this.relay);
  }

  static async open({ database, redisUrl, prefix, pace = {} }: RigOptions): Promise<OutboxRig> {
    const queue = redisUrl ? new BullmqQueue({ redisUrl, prefix, role: 'all' }) : new EmbeddedQueue();
    return new OutboxRig(await openDatabase(database, schema), queue, pace);
  }

  /** Writes a note and announces it in one transaction; answers its id once that is durable. */
  async write(options: { at?: Instant; end?: () => void } = {}): Promise<string> {
    const id = newId();
    await this.open.work.write(async (tx) => {
      await tx.insert(Note, { id, isTold: false });
      await this.outbox.announce(tx, { name: 'note.written', districtCode: '990114', payload: { noteId: id }, at: options.at });
      options.end?.();
    });
    return id;
  }

  readonly tell: JobHandler = async ({ payload }) => {
    const id = String(payload['noteId']);
    this.calls.push(id);
    await this.open.work.write((tx) => tx.update(Note, { id }, { isTold: true }));
  };

  async startWorking(handler: JobHandler = this.tell): Promise<void> {
    await this.deliveries.start(buildJobTable([{ name: 'note.written', handler }], ['note.written']));
  }

  async untold(): Promise<number> {
    return (await this.open.reader.find(Note, { isTold: false })).length;
  }

  async close(): Promise<void> {
    await this.relay.stop();
    await this.queue.drain();
    await this.queue.close();
    await this.open.close();
  }
}
