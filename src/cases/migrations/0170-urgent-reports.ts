import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Reports of grave and urgent matters (R19). */
export class UrgentReports0170 implements MigrationInterface {
  name = 'UrgentReports1700000000170';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'urgent_reports',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        ordinal: 'integer',
        what: 'text',
        place: 'text',
        people: 'text',
        since: 'varchar',
        measures: 'text',
        risk: 'text',
        next_report_at: 'varchar?',
        reported_by_id: 'varchar',
        reported_at: 'varchar',
      },
      [{ name: 'ix_urgent_reports_case', columns: ['case_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'urgent_reports');
  }
}
