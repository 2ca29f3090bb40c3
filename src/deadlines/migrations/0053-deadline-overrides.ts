import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class DeadlineOverrides0053 implements MigrationInterface {
  name = 'DeadlineOverrides1700000000053';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'deadline_overrides',
      {
        id: 'varchar pk',
        election_id: 'varchar',
        district_code: 'varchar',
        clock: 'varchar',
        limit_column: 'varchar',
        is_letter: 'boolean',
        slot: 'varchar?',
        limit_text: 'varchar',
        reason: 'text',
        by_id: 'varchar',
        at: 'varchar',
        revoked_at: 'varchar?',
        revoked_by_id: 'varchar?',
      },
      [{ name: 'ix_deadline_overrides_election_slot', columns: ['election_id', 'slot'], unique: true }],
    );
    await queryRunner.query(
      `CREATE INDEX "ix_deadlines_provisional" ON "deadlines" ("district_code") WHERE provisional = TRUE AND slot IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "ix_deadlines_provisional"');
    await dropTable(queryRunner, 'deadline_overrides');
  }
}
