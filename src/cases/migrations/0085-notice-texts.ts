import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** The printed words of notices: written by the notices room, read by the citizen's. */
export class NoticeTexts0085 implements MigrationInterface {
  name = 'NoticeTexts1700000000085';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'notice_texts',
      { notice_id: 'varchar pk', case_id: 'varchar', district_code: 'varchar', text: 'text', printed_at: 'varchar' },
      [{ name: 'ix_notice_texts_case', columns: ['case_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'notice_texts');
  }
}
