import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../../platform/database/schema.js';

/** What the groups do on a case: verification, correction, explanation, review. */
export class HandlingTables implements MigrationInterface {
  name = 'HandlingTables1700000000081';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'assignments',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        group_id: 'varchar',
        part: 'varchar',
        assigned_at: 'varchar',
        taken_over_at: 'varchar?',
        taken_over_by_id: 'varchar?',
        done_at: 'varchar?',
        released_at: 'varchar?',
      },
      [
        { name: 'ix_assignments_case', columns: ['case_id'] },
        { name: 'ix_assignments_group', columns: ['group_id', 'released_at'] },
      ],
    );
    await createTable(
      queryRunner,
      'verifiers',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        staff_id: 'varchar',
        round: 'integer',
        named_at: 'varchar',
        declared_no_conflict_at: 'varchar',
        released_at: 'varchar?',
      },
      [
        { name: 'ix_verifiers_case', columns: ['case_id'] },
        { name: 'ix_verifiers_staff', columns: ['staff_id', 'released_at'] },
      ],
    );
    await createTable(
      queryRunner,
      'site_visits',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        visited_at: 'varchar?',
        reason_without_visit: 'text?',
        by_ids: 'json',
        place: 'varchar?',
        spoken_to: 'text?',
        documents_seen: 'text?',
        notes: 'text?',
        recorded_by_id: 'varchar',
        recorded_at: 'varchar',
      },
      [{ name: 'ix_site_visits_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'findings',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        allegation_id: 'varchar',
        round: 'integer',
        kind: 'varchar',
        reasons: 'text',
        cause: 'varchar?',
        rules_broken: 'json',
        effect_on_result: 'varchar?',
        proof_standard: 'varchar?',
        evidence_ids: 'json',
        dissent: 'text?',
        reply_opinion: 'varchar?',
        needs_action: 'boolean',
        author_id: 'varchar',
        drafted_at: 'varchar',
        superseded_at: 'varchar?',
        approved_by_id: 'varchar?',
        approved_at: 'varchar?',
      },
      [{ name: 'ix_findings_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'findings_submissions',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        submitted_by_id: 'varchar',
        submitted_at: 'varchar',
        comment: 'text?',
      },
      [{ name: 'ix_findings_submissions_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'actions',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        round: 'integer',
        code: 'varchar',
        what: 'text',
        allegation_ids: 'json',
        owner_name: 'varchar',
        owner_staff_id: 'varchar?',
        owner_group_id: 'varchar?',
        due_on: 'varchar',
        checker_id: 'varchar?',
        rerun_stage: 'varchar?',
        rerun_look_back_id: 'varchar?',
        is_urgent: 'boolean',
        ordered_by_id: 'varchar',
        ordered_at: 'varchar',
        status: 'varchar',
        done_on: 'varchar?',
        done_by_id: 'varchar?',
        completion_recorded_by_id: 'varchar?',
        completion_recorded_at: 'varchar?',
        completion_note: 'text?',
        evidence_ids: 'json',
        checked_by_id: 'varchar?',
        checked_at: 'varchar?',
        check_note: 'text?',
        replaced_by_id: 'varchar?',
        revoked_reason: 'text?',
      },
      [
        { name: 'ix_actions_case', columns: ['case_id'] },
        { name: 'ix_actions_status_due', columns: ['district_code', 'status', 'due_on'] },
      ],
    );
    await createTable(
      queryRunner,
      'concurrences',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        subject: 'varchar',
        stance: 'varchar',
        group_id: 'varchar?',
        by_id: 'varchar',
        at: 'varchar',
        text: 'text?',
      },
      [{ name: 'ix_concurrences_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'explanations',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        audiences: 'json',
        mode: 'varchar',
        held_on: 'varchar',
        place: 'varchar?',
        by_ids: 'json',
        headcount: 'integer?',
        text: 'text',
        points: 'json',
        legal_basis: 'json',
        questions: 'text?',
        reaction: 'varchar?',
        follow_up: 'text?',
        leak_checked_by_id: 'varchar?',
        posted_from: 'varchar?',
        posted_to: 'varchar?',
        photo_evidence_id: 'varchar?',
        recorded_by_id: 'varchar',
        recorded_at: 'varchar',
      },
      [{ name: 'ix_explanations_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'replies',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        points: 'json',
        text: 'text',
        fingerprint: 'varchar',
        drafted_by_id: 'varchar',
        signed_by_id: 'varchar',
        signed_at: 'varchar',
        quashed_at: 'varchar?',
      },
      [{ name: 'ix_replies_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'call_backs',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        round: 'integer',
        result: 'varchar',
        at: 'varchar',
        by_id: 'varchar',
        contacted: 'boolean?',
        resolved: 'boolean?',
        satisfaction: 'varchar?',
        understood: 'boolean?',
        why: 'text?',
        recording_ref: 'varchar?',
      },
      [{ name: 'ix_call_backs_case', columns: ['case_id'] }],
    );
    await createTable(
      queryRunner,
      'reviews',
      {
        id: 'varchar pk',
        case_id: 'varchar',
        district_code: 'varchar',
        level: 'integer',
        against: 'varchar',
        body_group_id: 'varchar',
        requested_by_id: 'varchar',
        requested_at: 'varchar',
        grounds: 'text',
        paper_evidence_id: 'varchar?',
        decision: 'varchar?',
        opinion: 'text?',
        opinion_evidence_id: 'varchar?',
        author_group_id: 'varchar?',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
      },
      [
        { name: 'ix_reviews_case', columns: ['case_id'] },
        { name: 'ix_reviews_body', columns: ['body_group_id', 'decided_at'] },
      ],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('reviews');
    await queryRunner.dropTable('call_backs');
    await queryRunner.dropTable('replies');
    await queryRunner.dropTable('explanations');
    await queryRunner.dropTable('concurrences');
    await queryRunner.dropTable('actions');
    await queryRunner.dropTable('findings_submissions');
    await queryRunner.dropTable('findings');
    await queryRunner.dropTable('site_visits');
    await queryRunner.dropTable('verifiers');
    await queryRunner.dropTable('assignments');
  }
}
