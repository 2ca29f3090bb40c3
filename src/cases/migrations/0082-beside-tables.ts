import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../../platform/database/schema.js';

/** What pauses, disputes, extends or supervises a case: rows beside it, not states. */
export class BesideTables implements MigrationInterface {
  name = 'BesideTables1700000000082';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'information_requests',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        items: 'text',
        asked_by_id: 'varchar',
        asked_at: 'varchar',
        due_at: 'varchar',
        answer: 'text?',
        answered_at: 'varchar?',
        lapsed_at: 'varchar?',
      },
      [{ name: 'ix_information_requests_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'route_disputes',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        group_id: 'varchar',
        reasons: 'text',
        proposed_group_id: 'varchar?',
        raised_by_id: 'varchar',
        raised_at: 'varchar',
        is_upheld: 'boolean?',
        decision: 'text?',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
      },
      [{ name: 'ix_route_disputes_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'suspensions',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        reason: 'varchar',
        explanation: 'text',
        until_day: 'varchar',
        asked_by_id: 'varchar',
        asked_at: 'varchar',
        is_granted: 'boolean?',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
        ended_at: 'varchar?',
      },
      [{ name: 'ix_suspensions_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'extensions',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        clock: 'varchar',
        days: 'integer',
        reason: 'text',
        done_so_far: 'text',
        asked_by_id: 'varchar',
        asked_at: 'varchar',
        is_granted: 'boolean?',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
      },
      [{ name: 'ix_extensions_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'supervisions',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        ordinal: 'integer',
        group_id: 'varchar',
        demand: 'text',
        issued_by_id: 'varchar',
        issued_at: 'varchar',
        due_at: 'varchar',
        answer: 'text?',
        answered_by_id: 'varchar?',
        answered_at: 'varchar?',
      },
      [{ name: 'ix_supervisions_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'recusals',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        staff_id: 'varchar?',
        group_id: 'varchar?',
        reason: 'text',
        requested_by_id: 'varchar',
        requested_at: 'varchar',
        due_at: 'varchar',
        is_granted: 'boolean?',
        comment: 'text?',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
      },
      [{ name: 'ix_recusals_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'partial_transfers',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        allegation_id: 'varchar',
        body: 'varchar',
        basis: 'text',
        by_id: 'varchar',
        at: 'varchar',
      },
      [{ name: 'ix_partial_transfers_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'confidentiality_changes',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        level: 'varchar',
        reason: 'text',
        by_id: 'varchar',
        at: 'varchar',
      },
      [{ name: 'ix_confidentiality_changes_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'withdrawals',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        reason: 'text?',
        requested_by_id: 'varchar',
        requested_at: 'varchar',
        paper_evidence_id: 'varchar?',
        is_confirmed: 'boolean?',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
      },
      [{ name: 'ix_withdrawals_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'vec_relays',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        allegation_id: 'varchar',
        relayed_by_id: 'varchar',
        relayed_at: 'varchar',
        received_by: 'varchar?',
        decision: 'text?',
        published_on: 'varchar?',
        recorded_by_id: 'varchar?',
        recorded_at: 'varchar?',
      },
      [{ name: 'ix_vec_relays_case', columns: ['case_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('vec_relays');
    await queryRunner.dropTable('withdrawals');
    await queryRunner.dropTable('confidentiality_changes');
    await queryRunner.dropTable('partial_transfers');
    await queryRunner.dropTable('recusals');
    await queryRunner.dropTable('supervisions');
    await queryRunner.dropTable('extensions');
    await queryRunner.dropTable('suspensions');
    await queryRunner.dropTable('route_disputes');
    await queryRunner.dropTable('information_requests');
  }
}
