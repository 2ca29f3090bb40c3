import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Deadlines0050 implements MigrationInterface {
  name = 'Deadlines1700000000050';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'deadlines',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        subject_id: 'varchar?',
        clock: 'varchar',
        slot: 'varchar?',
        rule_id: 'varchar',
        side: 'varchar',
        legal: 'boolean',
        started_at: 'varchar',
        base_started_at: 'varchar',
        due_at: 'varchar',
        limit_text: 'varchar',
        counting_mode: 'varchar',
        limit_due_at: 'varchar',
        legal_due_at: 'varchar?',
        next_stage_at: 'varchar?',
        polling_end_at: 'varchar?',
        bounded_by: 'varchar?',
        calendar_version: 'varchar',
        provisional: 'boolean',
        paused_at: 'varchar?',
        paused_seconds: 'integer',
        extended_from: 'varchar?',
        met_at: 'varchar?',
        cancelled_at: 'varchar?',
        cancel_reason: 'varchar?',
        breached_at: 'varchar?',
        created_at: 'varchar',
      },
      [{ name: 'ix_deadlines_case_slot', columns: ['case_id', 'slot'], unique: true }],
    );
    await queryRunner.query(
      `CREATE INDEX "ix_deadlines_sweep" ON "deadlines" ("due_at")
        WHERE met_at IS NULL AND cancelled_at IS NULL AND paused_at IS NULL AND breached_at IS NULL`,
    );
    await createTable(
      queryRunner,
      'deadline_changes',
      {
        id: 'varchar pk',
        deadline_id: 'varchar',
        case_id: 'varchar',
        district_code: 'varchar',
        kind: 'varchar',
        at: 'varchar',
        old_due_at: 'varchar',
        new_due_at: 'varchar',
        created_at: 'varchar',
      },
      [{ name: 'ix_deadline_changes_deadline', columns: ['deadline_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'deadline_changes');
    await dropTable(queryRunner, 'deadlines');
  }
}
