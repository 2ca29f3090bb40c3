import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** A message knows what it is about, so that a newer one takes its place; a webhook that stands still knows what it missed. */
export class WebhooksSupersede0273 implements MigrationInterface {
  name = 'WebhooksSupersede1700000000273';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'webhook_deliveries', { request_id: 'varchar?' });
    await addColumns(runner, 'webhooks', { missed_since: 'varchar?' });
    await runner.query('CREATE INDEX ix_webhook_deliveries_request ON webhook_deliveries (request_id, webhook_id)');
    // About what they are cannot be told any more: whoever reads them reads the list.
    await runner.query(
      `UPDATE webhook_deliveries SET body = '', state = 'superseded', next_try_at = NULL WHERE state = 'waiting'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_webhook_deliveries_request');
    await runner.dropColumns('webhook_deliveries', ['request_id']);
    await runner.dropColumns('webhooks', ['missed_since']);
  }
}
