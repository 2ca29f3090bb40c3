import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

/** What a change row needs to tell a date's whole story. */
export class ChangeStory0052 implements MigrationInterface {
  name = 'ChangeStory1700000000052';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'deadline_changes', {
      bounds_before: 'json?',
      bounds_after: 'json?',
      days: 'integer?',
      reason: 'text?',
      by_id: 'varchar?',
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('deadline_changes', ['bounds_before', 'bounds_after', 'days', 'reason', 'by_id']);
  }
}
