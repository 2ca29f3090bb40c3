import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Webhooks0271 implements MigrationInterface {
  name = 'Webhooks1700000000271';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'webhooks',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        url: 'varchar',
        events: 'json',
        secret_sealed: 'text',
        created_by_id: 'varchar',
        created_at: 'varchar',
        failing_since: 'varchar?',
        paused_at: 'varchar?',
        ended_at: 'varchar?',
      },
      [{ name: 'ix_webhooks_district', columns: ['district_code', 'created_at'] }],
    );
    await createTable(
      queryRunner,
      'webhook_deliveries',
      {
        id: 'varchar pk',
        webhook_id: 'varchar',
        district_code: 'varchar',
        event: 'varchar',
        body: 'text',
        created_at: 'varchar',
        state: 'varchar',
        tries: 'integer',
        tried_at: 'varchar?',
        next_try_at: 'varchar?',
        answer_status: 'integer?',
        answer: 'text?',
      },
      [{ name: 'ix_webhook_deliveries_webhook', columns: ['webhook_id', 'id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['webhook_deliveries', 'webhooks']) await dropTable(queryRunner, table);
  }
}
