import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndex, createTable, dropTable } from '../../platform/database/schema.js';

/** Words that staff put on cases to find them again; and what somebody took in, for the desk's own list. */
export class CaseTags0230 implements MigrationInterface {
  name = 'CaseTags1700000000230';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'case_tags',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        tag: 'varchar',
        by_id: 'varchar',
        at: 'varchar',
      },
      [
        { name: 'ux_case_tags_case_tag', columns: ['case_id', 'tag'], unique: true },
        { name: 'ix_case_tags_tag', columns: ['district_code', 'tag'] },
      ],
    );
    await createIndex(queryRunner, 'cases', { name: 'ix_cases_received_by', columns: ['received_by_id', 'received_at', 'id'] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('cases', 'ix_cases_received_by');
    await dropTable(queryRunner, 'case_tags');
  }
}
