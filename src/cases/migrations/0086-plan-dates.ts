import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** The new date that a plan names; where the case is late, the complainant is told it. */
export class PlanDates0086 implements MigrationInterface {
  name = 'PlanDates1700000000086';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'notes', { new_date: 'varchar?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('notes', 'new_date');
  }
}
