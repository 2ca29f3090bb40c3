import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Evidence0070 implements MigrationInterface {
  name = 'Evidence1700000000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'evidence_items',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        ordinal: 'integer',
        sort: 'varchar',
        media_type: 'varchar',
        extension: 'varchar',
        size: 'integer',
        sha256: 'varchar',
        wrapped_key: 'text?',
        sealed_filename: 'text?',
        note: 'text?',
        added_by: 'varchar',
        added_at: 'varchar',
      },
      [
        { name: 'ux_evidence_items_case_id_ordinal', columns: ['case_id', 'ordinal'], unique: true },
        { name: 'ix_evidence_items_district_code', columns: ['district_code'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'evidence_items');
  }
}
