import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class GuidanceArticles0140 implements MigrationInterface {
  name = 'GuidanceArticles1700000000140';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'guidance_articles',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        slug: 'varchar',
        version: 'integer',
        title: 'varchar',
        stage: 'varchar',
        codes: 'json',
        question: 'text',
        answer: 'text',
        clause: 'text',
        keywords: 'json',
        valid_from: 'varchar',
        added_at: 'varchar',
      },
      [{ name: 'ux_guidance_articles_slug_version', columns: ['district_code', 'slug', 'version'], unique: true }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'guidance_articles');
  }
}
