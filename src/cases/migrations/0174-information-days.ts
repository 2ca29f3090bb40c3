import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** How many working days were given, so that a holiday file loaded since can be counted in. */
export class InformationDays0174 implements MigrationInterface {
  name = 'InformationDays1700000000174';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'information_requests', { days: 'integer?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('information_requests', ['days']);
  }
}
