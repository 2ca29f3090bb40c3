import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** The rungs of the ladder that have fired. */
export class Escalations0087 implements MigrationInterface {
  name = 'Escalations1700000000087';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'escalations',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        case_id: 'varchar',
        deadline_id: 'varchar?',
        clock: 'varchar?',
        rung: 'varchar',
        subject_id: 'varchar?',
        trigger: 'varchar?',
        group_id: 'varchar?',
        rung_at: 'varchar',
        fired_at: 'varchar',
        effect: 'varchar',
        level: 'integer',
        ack_due_at: 'varchar?',
        acknowledged_at: 'varchar?',
        acknowledged_by_id: 'varchar?',
        ack_note: 'text?',
        ended_at: 'varchar?',
        undelivered: 'boolean',
        alarmed_at: 'varchar?',
      },
      [
        { name: 'ux_escalations_deadline_rung', columns: ['deadline_id', 'rung'], unique: true },
        { name: 'ux_escalations_case_rung_subject', columns: ['case_id', 'rung', 'subject_id'], unique: true },
      ],
    );
    await queryRunner.query(
      `CREATE INDEX "ix_escalations_ack_due" ON "escalations" ("ack_due_at")
        WHERE acknowledged_at IS NULL AND ended_at IS NULL AND ack_due_at IS NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_escalations_alarms" ON "escalations" ("district_code")
        WHERE ended_at IS NULL AND acknowledged_at IS NULL AND (undelivered = TRUE OR alarmed_at IS NOT NULL)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'escalations');
  }
}
