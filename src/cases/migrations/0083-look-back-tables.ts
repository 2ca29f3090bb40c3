import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../../platform/database/schema.js';

/** Look-backs after each stage and after a re-run. */
export class LookBackTables implements MigrationInterface {
  name = 'LookBackTables1700000000083';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'look_backs',
      {
        id: 'varchar pk',
        slot: 'varchar',
        district_code: 'varchar',
        election_id: 'varchar?',
        town_code: 'varchar',
        village_code: 'varchar',
        stage: 'varchar',
        stage_ended_on: 'varchar',
        due_at: 'varchar',
        group_id: 'varchar',
        action_id: 'varchar?',
        ordering_case_id: 'varchar?',
        procedure: 'varchar?',
        procedure_note: 'text?',
        archive: 'varchar?',
        archive_note: 'text?',
        public_voice: 'varchar?',
        public_voice_note: 'text?',
        sample: 'json?',
        evidence: 'json',
        filled_by_id: 'varchar?',
        filled_at: 'varchar?',
        created_at: 'varchar',
      },
      [
        { name: 'ux_look_backs_slot', columns: ['slot'], unique: true },
        { name: 'ix_look_backs_village_stage', columns: ['village_code', 'stage'] },
        { name: 'ix_look_backs_district_due', columns: ['district_code', 'due_at'] },
        { name: 'ix_look_backs_group', columns: ['group_id', 'filled_at'] },
        { name: 'ix_look_backs_action', columns: ['action_id'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('look_backs');
  }
}
