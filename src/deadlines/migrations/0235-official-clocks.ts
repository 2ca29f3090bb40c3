import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OFFICIAL_AND_OPEN } from '../deadline.entity.js';

/**
 * Which cases are due, and when first, told by the index alone: a list in the order of what is due next asks it of all open clocks.
 * Slot and side stand in it too, though its condition says both: SQLite would look at the row for them.
 */
export class OfficialClocks0235 implements MigrationInterface {
  name = 'OfficialClocks1700000000235';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "ix_deadlines_official" ON "deadlines" ("case_id", "due_at", "clock", "slot", "side") WHERE ${OFFICIAL_AND_OPEN}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "ix_deadlines_official"');
  }
}
