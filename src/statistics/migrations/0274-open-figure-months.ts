import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** Figures of a month for everybody, kept as they were first shown. */
export class OpenFigureMonths0274 implements MigrationInterface {
  name = 'OpenFigureMonths1700000000274';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'open_figure_months', {
      district_code: 'varchar pk',
      month: 'varchar pk',
      figures: 'json',
      counted_at: 'varchar',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'open_figure_months');
  }
}
