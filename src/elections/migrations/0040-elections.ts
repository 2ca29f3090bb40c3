import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Elections0040 implements MigrationInterface {
  name = 'Elections1700000000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'elections', ELECTIONS, [{ name: 'ix_elections_district_code', columns: ['district_code'] }]);
    await createTable(queryRunner, 'stage_spans', STAGE_SPANS, [
      { name: 'ix_stage_spans_election_id', columns: ['election_id'] },
    ]);
    await createTable(queryRunner, 'polling_days', POLLING_DAYS, [
      { name: 'ix_polling_days_election_id', columns: ['election_id'] },
    ]);
    await createTable(queryRunner, 'village_profiles', VILLAGE_PROFILES, [
      { name: 'ix_village_profiles_election_id_village_code', columns: ['election_id', 'village_code'], unique: true },
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['village_profiles', 'polling_days', 'stage_spans', 'elections']) await dropTable(queryRunner, table);
  }
}

const ELECTIONS = {
  id: 'varchar pk',
  district_code: 'varchar',
  term: 'varchar',
  name: 'varchar',
  starts_on: 'varchar',
  ends_on: 'varchar',
} as const;

const STAGE_SPANS = {
  id: 'varchar pk',
  election_id: 'varchar',
  town_code: 'varchar',
  village_code: 'varchar?',
  stage: 'varchar',
  starts_on: 'varchar',
  ends_on: 'varchar',
} as const;

const POLLING_DAYS = {
  id: 'varchar pk',
  election_id: 'varchar',
  town_code: 'varchar',
  village_code: 'varchar?',
  day: 'varchar',
  voter_list_posted_on: 'varchar?',
  nomination_meeting_on: 'varchar?',
  candidate_list_posted_on: 'varchar?',
  supplementary_vote_by: 'varchar?',
} as const;

const VILLAGE_PROFILES = {
  id: 'varchar pk',
  election_id: 'varchar',
  village_code: 'varchar',
  registered_voters: 'integer',
  seats: 'integer',
  flag: 'varchar?',
  flag_reason: 'varchar?',
  flagged_since: 'varchar?',
  on_site_guide_staff_id: 'varchar?',
} as const;
