import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

const COLUMNS = {
  way: 'varchar?',
  registered_number: 'varchar?',
  taken_by: 'varchar?',
  outcome: 'varchar?',
  evidence_id: 'varchar?',
  corrects_id: 'varchar?',
} as const;

/** How exactly a notice was brought, and the row that a later one puts right. */
export class DeliveryParticulars0267 implements MigrationInterface {
  name = 'DeliveryParticulars1700000000267';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'delivery_attempts', COLUMNS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('delivery_attempts', Object.keys(COLUMNS));
  }
}
