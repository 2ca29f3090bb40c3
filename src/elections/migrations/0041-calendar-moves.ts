import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class CalendarMoves0041 implements MigrationInterface {
  name = 'CalendarMoves1700000000041';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'calendar_moves', CALENDAR_MOVES, [
      { name: 'ix_calendar_moves_election_id', columns: ['election_id'] },
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'calendar_moves');
  }
}

const CALENDAR_MOVES = {
  id: 'varchar pk',
  election_id: 'varchar',
  district_code: 'varchar',
  kind: 'varchar',
  town_code: 'varchar',
  village_code: 'varchar?',
  stage: 'varchar?',
  before: 'json',
  after: 'json',
  reason: 'text',
  by_id: 'varchar',
  at: 'varchar',
} as const;
