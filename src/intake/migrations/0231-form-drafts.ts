import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class FormDrafts0231 implements MigrationInterface {
  name = 'FormDrafts1700000000231';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'form_drafts',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        group_id: 'varchar',
        owner_id: 'varchar',
        channel: 'varchar',
        hold: 'integer',
        wrapped_key: 'text?',
        sealed: 'text?',
        sealed_outline: 'text?',
        case_id: 'varchar?',
        created_at: 'varchar',
        saved_at: 'varchar',
      },
      [
        { name: 'ix_form_drafts_group_saved', columns: ['group_id', 'saved_at'] },
        { name: 'ix_form_drafts_saved', columns: ['saved_at'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'form_drafts');
  }
}
