import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from '../../platform/database/schema.js';

const COLUMNS = {
  way: 'varchar?',
  way_reason: 'text?',
  follow_up: 'text?',
  followed_up_by_id: 'varchar?',
  followed_up_at: 'varchar?',
} as const;

/** How the question after the reply was asked, and what became of an answer that was not satisfied. */
export class FollowUps0253 implements MigrationInterface {
  name = 'FollowUps1700000000253';

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'call_backs', COLUMNS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('call_backs', Object.keys(COLUMNS));
  }
}
