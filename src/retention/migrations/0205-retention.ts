import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class Retention0205 implements MigrationInterface {
  name = 'Retention1700000000205';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(
      queryRunner,
      'retention_plans',
      {
        id: 'varchar pk',
        district_code: 'varchar',
        election_id: 'varchar',
        due_on: 'varchar',
        policy: 'json',
        digest: 'varchar',
        state: 'varchar',
        proposed_by_id: 'varchar',
        proposed_at: 'varchar',
        decided_by_id: 'varchar?',
        decided_at: 'varchar?',
        note: 'text?',
        done_at: 'varchar?',
      },
      [{ name: 'ix_retention_plans_district', columns: ['district_code', 'proposed_at'] }],
    );
    await createTable(
      queryRunner,
      'retention_items',
      {
        id: 'varchar pk',
        plan_id: 'varchar',
        district_code: 'varchar',
        case_id: 'varchar',
        kind: 'varchar',
        evidence_id: 'varchar?',
        due_on: 'varchar',
        state: 'varchar',
        reason: 'varchar?',
        at: 'varchar?',
      },
      [{ name: 'ix_retention_items_plan', columns: ['plan_id', 'state', 'case_id'] }],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['retention_items', 'retention_plans']) await dropTable(queryRunner, table);
  }
}
