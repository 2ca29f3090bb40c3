import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createIndex } from '../../platform/database/schema.js';

/** Rounds that the ladder issues, each rung at most one; and rounds that were missed. */
export class SupervisionRounds0171 implements MigrationInterface {
  name = 'SupervisionRounds1700000000171';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'supervisions', { escalation_id: 'varchar?', missed_at: 'varchar?' });
    await createIndex(queryRunner, 'supervisions', {
      name: 'ux_supervisions_escalation',
      columns: ['escalation_id'],
      unique: true,
    });
    // Partial, so that the sweep looks at what may still be missed, not at all rounds there ever were.
    await queryRunner.query(
      'CREATE INDEX ix_supervisions_unanswered ON supervisions (due_at) WHERE answered_at IS NULL AND missed_at IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('supervisions', 'ix_supervisions_unanswered');
    await queryRunner.dropIndex('supervisions', 'ux_supervisions_escalation');
    await queryRunner.dropColumns('supervisions', ['escalation_id', 'missed_at']);
  }
}
