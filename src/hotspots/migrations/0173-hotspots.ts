import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Hotspots0173 implements MigrationInterface {
  name = 'Hotspots1700000000173';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'hotspots',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        election_id: 'varchar',
        town_code: 'varchar',
        village_code: 'varchar',
        stage: 'varchar',
        complaints: 'integer',
        gravest: 'integer',
        raised_at: 'varchar',
        decided_at: 'varchar?',
        decided_by_id: 'varchar?',
        is_flagged: 'boolean?',
        on_site_guide_staff_id: 'varchar?',
        reason: 'text?',
      },
      [
        { name: 'ux_hotspots_election_village_stage', columns: ['election_id', 'village_code', 'stage'], unique: true },
        { name: 'ix_hotspots_district_raised', columns: ['district_code', 'raised_at', 'id'] },
      ],
    );
    await createTable(queryRunner, 'hotspot_cases', { id: 'varchar pk', hotspot_id: 'varchar', case_id: 'varchar' }, [
      { name: 'ux_hotspot_cases_hotspot_case', columns: ['hotspot_id', 'case_id'], unique: true },
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['hotspot_cases', 'hotspots']) await dropTable(queryRunner, table);
  }
}
