import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

const TABLES = ['guidance_articles', 'guidance_drafts'] as const;
const COLUMNS = { is_public: 'boolean?', from_case_id: 'varchar?' } as const;

/** An article may be said to the public too; one that began with a case's explanation names the case, whose complainant it may not show. */
export class PublicGuidance0252 implements MigrationInterface {
  name = 'PublicGuidance1700000000252';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await addColumns(queryRunner, table, COLUMNS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.dropColumns(table, Object.keys(COLUMNS));
  }
}
