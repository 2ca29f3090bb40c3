import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = ['next_rung', 'next_rung_at', 'last_rung'];

/** Rows that exist get their cursor from RungBackfill: working days cannot be counted in SQL. */
export class NextRung0051 implements MigrationInterface {
  name = 'NextRung1700000000051';

  /** TypeORM would copy the whole table on SQLite to add a column. */
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await queryRunner.query(`ALTER TABLE "deadlines" ADD COLUMN "${column}" varchar`);
    await queryRunner.query(
      `CREATE INDEX "ix_deadlines_next_rung" ON "deadlines" ("next_rung_at") WHERE next_rung_at IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_deadlines_next_rung"`);
    for (const column of COLUMNS) await queryRunner.query(`ALTER TABLE "deadlines" DROP COLUMN "${column}"`);
  }
}
