import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

/** The history of key and difficult villages. */
export class VillageFlagChanges0172 implements MigrationInterface {
  name = 'VillageFlagChanges1700000000172';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'village_flag_changes',
      {
        id: 'varchar pk',
        election_id: 'varchar',
        village_code: 'varchar',
        old_flag: 'varchar?',
        new_flag: 'varchar?',
        old_guide_staff_id: 'varchar?',
        new_guide_staff_id: 'varchar?',
        reason: 'text',
        by_id: 'varchar',
        at: 'varchar',
      },
      [{ name: 'ix_village_flag_changes_village', columns: ['election_id', 'village_code'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'village_flag_changes');
  }
}
