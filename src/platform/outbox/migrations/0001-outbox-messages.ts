import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../database/schema.js';

export class OutboxMessages0001 implements MigrationInterface {
  name = 'OutboxMessages1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outbox_messages', {
      id: 'varchar pk',
      name: 'varchar',
      district_code: 'varchar',
      payload: 'json',
      created_at: 'varchar',
      not_before: 'varchar?',
      enqueued_at: 'varchar?',
      done_at: 'varchar?',
      tries: 'integer',
      last_error: 'text?',
      dead_at: 'varchar?',
    });
    // Partial, so that what the sweep reads stays as small as what is open.
    await runner.query(
      'CREATE INDEX ix_outbox_messages_open ON outbox_messages (enqueued_at, not_before) WHERE done_at IS NULL AND dead_at IS NULL',
    );
    await runner.query('CREATE INDEX ix_outbox_messages_done ON outbox_messages (done_at) WHERE done_at IS NOT NULL');
    await runner.query('CREATE INDEX ix_outbox_messages_dead ON outbox_messages (dead_at) WHERE dead_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'outbox_messages');
  }
}
