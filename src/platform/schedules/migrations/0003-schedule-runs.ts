import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../database/schema.js';

export class ScheduleRuns0003 implements MigrationInterface {
  name = 'ScheduleRuns1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'schedule_runs', {
      name: 'varchar pk',
      last_success_at: 'varchar?',
      last_failure_at: 'varchar?',
      last_duration_ms: 'integer',
      consecutive_failures: 'integer',
      last_error: 'text?',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'schedule_runs');
  }
}
