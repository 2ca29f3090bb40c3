import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../../platform/database/schema.js';

export class DemoMarks0900 implements MigrationInterface {
  name = 'DemoMarks1700000000900';

  up = (queryRunner: QueryRunner): Promise<void> =>
    createTable(queryRunner, 'demo_marks', {
      district_code: 'varchar pk',
      shift_days: 'integer',
      reference_loaded_at: 'varchar',
      cases_loaded_at: 'varchar?',
    });

  down = (queryRunner: QueryRunner): Promise<void> => dropTable(queryRunner, 'demo_marks');
}
