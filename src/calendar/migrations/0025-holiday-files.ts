import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class HolidayFiles0025 implements MigrationInterface {
  name = 'HolidayFiles1700000000025';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'holiday_files',
      {
        id: 'varchar pk',
        serial: 'integer',
        version: 'varchar',
        years: 'json',
        source: 'text',
        loaded_at: 'varchar',
        loaded_by_id: 'varchar',
        note: 'text?',
      },
      [{ name: 'ix_holiday_files_serial', columns: ['serial'], unique: true }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'holiday_files');
  }
}
