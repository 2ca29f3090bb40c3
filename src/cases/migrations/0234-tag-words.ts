import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';
import { IN_USE } from '../entities/tag-word.entity.js';

/** The words that may be put on cases, listed by district. */
export class TagWords0234 implements MigrationInterface {
  name = 'TagWords1700000000234';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'tag_words', {
      id: 'varchar pk',
      district_code: 'varchar',
      word: 'varchar',
      made_by_id: 'varchar',
      made_at: 'varchar',
      withdrawn_at: 'varchar?',
    });
    await queryRunner.query(`CREATE UNIQUE INDEX "ux_tag_words_in_use" ON "tag_words" ("district_code", "word") WHERE ${IN_USE}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'tag_words');
  }
}
