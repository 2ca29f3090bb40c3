import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../../platform/database/schema.js';

export class Regions0010 implements MigrationInterface {
  name = 'Regions1700000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'regions',
      { code: 'varchar pk', name: 'varchar', level: 'varchar', parent_code: 'varchar?', district_code: 'varchar' },
      [{ name: 'ix_regions_district_code', columns: ['district_code'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('regions');
  }
}
