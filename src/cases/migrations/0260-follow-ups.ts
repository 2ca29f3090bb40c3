import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Whoever is not satisfied gets a dated answer. */
export class FollowUps0260 implements MigrationInterface {
  name = 'FollowUps1700000000260';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'follow_ups',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        call_back_id: 'varchar',
        raised_at: 'varchar',
        ended_at: 'varchar?',
        ended_by: 'varchar?',
        answered_by_id: 'varchar?',
        mode: 'varchar?',
        told_at: 'varchar?',
        answer: 'text?',
      },
      [{ name: 'ix_follow_ups_case', columns: ['case_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'follow_ups');
  }
}
