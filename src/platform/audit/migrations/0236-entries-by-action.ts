import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For auditors who ask for one kind of act. An index is no change of a row: the guards let it be made. */
export class EntriesByAction0236 implements MigrationInterface {
  name = 'EntriesByAction1700000000236';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "ix_audit_entries_action" ON "audit_entries" ("district_code", "action", "seq")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_audit_entries_action"');
  }
}
