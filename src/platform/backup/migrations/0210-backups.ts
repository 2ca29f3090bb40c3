import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../database/schema.js';

export class Backups0210 implements MigrationInterface {
  name = 'Backups1700000000210';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'backups',
      { id: 'varchar pk', taken_at: 'varchar', files: 'integer', missing: 'integer', kibibytes: 'integer' },
      [{ name: 'ix_backups_taken_at', columns: ['taken_at'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'backups');
  }
}
