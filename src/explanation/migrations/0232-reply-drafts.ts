import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Replies that are being written, and what the leader said of them. */
export class ReplyDrafts0232 implements MigrationInterface {
  name = 'ReplyDrafts1700000000232';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'reply_drafts',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        version: 'integer',
        state: 'varchar',
        points: 'text',
        text: 'text',
        comment: 'text?',
        saved_by_id: 'varchar',
        saved_at: 'varchar',
        submitted_by_id: 'varchar?',
        submitted_at: 'varchar?',
        returned_by_id: 'varchar?',
        returned_at: 'varchar?',
      },
      [{ name: 'ux_reply_drafts_case_round', columns: ['case_id', 'round'], unique: true }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'reply_drafts');
  }
}
