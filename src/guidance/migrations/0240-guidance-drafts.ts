import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class GuidanceDrafts0240 implements MigrationInterface {
  name = 'GuidanceDrafts1700000000240';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'guidance_drafts',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        slug: 'varchar',
        revision: 'integer',
        based_on: 'integer',
        title: 'varchar',
        stage: 'varchar',
        codes: 'json',
        question: 'text',
        answer: 'text',
        clause: 'text',
        keywords: 'json',
        saved_by_id: 'varchar',
        saved_at: 'varchar',
      },
      [{ name: 'ux_guidance_drafts_slug', columns: ['district_code', 'slug'], unique: true }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'guidance_drafts');
  }
}
