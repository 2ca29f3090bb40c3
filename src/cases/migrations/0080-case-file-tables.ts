import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../../platform/database/schema.js';

/** The case file: the case, its points, its events, its notices. */
export class CaseFileTables implements MigrationInterface {
  name = 'CaseFileTables1700000000080';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'cases',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        number: 'varchar',
        channel: 'varchar',
        state: 'varchar',
        outcome: 'varchar?',
        version: 'integer',
        round: 'integer',
        received_at: 'varchar',
        registered_at: 'varchar',
        received_by_id: 'varchar',
        received_group_id: 'varchar?',
        town_code: 'varchar?',
        village_code: 'varchar?',
        stage: 'varchar?',
        occurrence: 'varchar?',
        category: 'varchar',
        severity: 'integer',
        is_key_village: 'boolean',
        working_text: 'text',
        redacted_text: 'text?',
        remedy_sought: 'text?',
        complainant_kind: 'varchar?',
        contact: 'varchar',
        reply_channel: 'varchar?',
        alias: 'varchar',
        confidentiality: 'varchar',
        headcount: 'integer?',
        channel_details: 'json',
        prior_petitions: 'json?',
        privacy_notice_given: 'boolean',
        goes_on_without_complainant: 'boolean',
        accepted_at: 'varchar?',
        replied_at: 'varchar?',
        closed_at: 'varchar?',
        parent_id: 'varchar?',
        repeat_of_id: 'varchar?',
        petition_count: 'integer',
        look_back_id: 'varchar?',
        is_of_public_interest: 'boolean',
        needs_reassignment: 'boolean',
      },
      [
        { name: 'ix_cases_district_received', columns: ['district_code', 'received_at', 'id'] },
        { name: 'ix_cases_district_state_received', columns: ['district_code', 'state', 'received_at', 'id'] },
        { name: 'ix_cases_town_received', columns: ['town_code', 'received_at', 'id'] },
        { name: 'ix_cases_village_stage', columns: ['village_code', 'stage', 'received_at'] },
        { name: 'ux_cases_number', columns: ['number'], unique: true },
        { name: 'ix_cases_parent', columns: ['parent_id'] },
        { name: 'ix_cases_repeat', columns: ['repeat_of_id'] },
      ],
    );
    await createTable(
      queryRunner,
      'allegations',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        ordinal: 'integer',
        code: 'varchar?',
        text: 'text',
        happened_at: 'varchar?',
        place: 'varchar?',
        who: 'varchar?',
        severity: 'integer',
        transferred_at: 'varchar?',
      },
      [
        { name: 'ix_allegations_case', columns: ['case_id'] },
        { name: 'ix_allegations_code', columns: ['code'] },
      ],
    );
    await createTable(
      queryRunner,
      'respondents',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        type: 'varchar',
        name: 'varchar',
        town_code: 'varchar?',
        village_code: 'varchar?',
        group_id: 'varchar?',
        staff_id: 'varchar?',
        confirmed_by_id: 'varchar?',
        confirmed_at: 'varchar?',
      },
      [{ name: 'ix_respondents_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'case_exclusions',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        staff_id: 'varchar?',
        group_id: 'varchar?',
        reason: 'varchar',
        since: 'varchar',
        lifted_at: 'varchar?',
      },
      [
        { name: 'ix_case_exclusions_case', columns: ['case_id'] },
        { name: 'ix_case_exclusions_staff', columns: ['staff_id'] },
        { name: 'ix_case_exclusions_group', columns: ['group_id'] },
      ],
    );
    await createTable(
      queryRunner,
      'waivers',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        field: 'varchar',
        reason: 'text',
        by_id: 'varchar',
        at: 'varchar',
      },
      [{ name: 'ix_waivers_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'notes',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        kind: 'varchar',
        text: 'text',
        by_id: 'varchar',
        at: 'varchar',
      },
      [{ name: 'ix_notes_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'notices',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        round: 'integer',
        kind: 'varchar',
        subject_id: 'varchar?',
        particulars: 'json',
        issued_at: 'varchar',
      },
      [{ name: 'ix_notices_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'deliveries',
      {
        id: 'varchar pk',
        notice_id: 'varchar',
        case_id: 'varchar',
        district_code: 'varchar',
        recipient: 'varchar',
        mode: 'varchar',
        state: 'varchar',
        tries: 'integer',
        last_try_at: 'varchar?',
        next_try_at: 'varchar?',
        served_at: 'varchar?',
        reason: 'text?',
        recorded_by_id: 'varchar?',
      },
      [
        { name: 'ix_deliveries_case', columns: ['case_id'] },
        { name: 'ix_deliveries_state_next', columns: ['district_code', 'state', 'next_try_at'] },
      ],
    );
    await createTable(
      queryRunner,
      'case_events',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        seq: 'integer',
        at: 'varchar',
        kind: 'varchar',
        actor_id: 'varchar',
        actor_name: 'varchar',
        from_state: 'varchar?',
        to_state: 'varchar?',
        visibility: 'varchar',
        particulars: 'json',
      },
      [{ name: 'ux_case_events_case_seq', columns: ['case_id', 'seq'], unique: true }],
    );
    await createTable(
      queryRunner,
      'case_links',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        other_case_id: 'varchar',
        kind: 'varchar',
        by_id: 'varchar',
        at: 'varchar',
      },
      [
        { name: 'ix_case_links_case', columns: ['case_id'] },
        { name: 'ix_case_links_other', columns: ['other_case_id'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('case_links');
    await queryRunner.dropTable('case_events');
    await queryRunner.dropTable('deliveries');
    await queryRunner.dropTable('notices');
    await queryRunner.dropTable('notes');
    await queryRunner.dropTable('waivers');
    await queryRunner.dropTable('case_exclusions');
    await queryRunner.dropTable('respondents');
    await queryRunner.dropTable('allegations');
    await queryRunner.dropTable('cases');
  }
}
