import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class DeliveryAttempts0150 implements MigrationInterface {
  name = 'DeliveryAttempts1700000000150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'delivery_attempts',
      {
        id: 'varchar pk',
        delivery_id: 'varchar',
        case_id: 'varchar',
        result: 'varchar',
        at: 'varchar',
        reason: 'text?',
        by_id: 'varchar',
        recorded_at: 'varchar',
      },
      [{ name: 'ix_delivery_attempts_delivery', columns: ['delivery_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'delivery_attempts');
  }
}
