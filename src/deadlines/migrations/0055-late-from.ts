import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LateFrom0055 implements MigrationInterface {
  name = 'LateFrom1700000000055';

  /** TypeORM would copy the whole table on SQLite to add a column. */
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "deadlines" ADD COLUMN "late_from" varchar');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "deadlines" DROP COLUMN "late_from"');
  }
}
