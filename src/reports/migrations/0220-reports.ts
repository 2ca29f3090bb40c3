import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Reports0220 implements MigrationInterface {
  name = 'Reports1700000000220';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'daily_reports', {
      id: 'varchar pk',
      district_code: 'varchar',
      day: 'varchar',
      at: 'varchar',
      report: 'json',
    });
    await createTable(
      queryRunner,
      'report_messages',
      { id: 'varchar pk', district_code: 'varchar', staff_id: 'varchar', report_id: 'varchar', created_at: 'varchar' },
      [{ name: 'ux_report_messages_staff_report', columns: ['staff_id', 'report_id'], unique: true }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['report_messages', 'daily_reports']) await dropTable(queryRunner, table);
  }
}
