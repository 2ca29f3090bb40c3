import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../database/schema.js';

export class IdempotencyKeys0002 implements MigrationInterface {
  name = 'IdempotencyKeys1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'idempotency_keys',
      { id: 'varchar pk', request_hash: 'varchar', resource_id: 'varchar', status: 'integer', created_at: 'varchar' },
      [{ name: 'ix_idempotency_keys_created', columns: ['created_at'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'idempotency_keys');
  }
}
