import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partial, so that a clock costs it nothing until it runs out, and nothing again once it has ended. */
export class OverdueClocks0054 implements MigrationInterface {
  name = 'OverdueClocks1700000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX "ix_deadlines_overdue" ON "deadlines" ("breached_at") WHERE breached_at IS NOT NULL AND slot IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_deadlines_overdue"');
  }
}
