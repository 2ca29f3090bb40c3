import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, createTable, dropTable } from '../../platform/database/schema.js';

/** Sessions get an id that outlives their token; those that were open end, and everybody signs in anew. */
export class SignIn0190 implements MigrationInterface {
  name = 'SignIn1700000000190';

  async up(queryRunner: QueryRunner): Promise<void> {
    await dropTable(queryRunner, 'staff_sessions');
    await createTable(queryRunner, 'staff_sessions', SESSIONS, [
      { name: 'ix_staff_sessions_token_hash', columns: ['token_hash'], unique: true },
      { name: 'ix_staff_sessions_staff_id', columns: ['staff_id'] },
    ]);
    await createTable(queryRunner, 'second_factors', SECOND_FACTORS);
    await createTable(queryRunner, 'recovery_codes', RECOVERY_CODES, [
      { name: 'ix_recovery_codes_staff_id', columns: ['staff_id'] },
    ]);
    await addColumns(queryRunner, 'staff', { second_factor_since: 'varchar?' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('staff', 'second_factor_since');
    for (const table of ['recovery_codes', 'second_factors', 'staff_sessions']) await dropTable(queryRunner, table);
    await createTable(queryRunner, 'staff_sessions', FORMER_SESSIONS, [
      { name: 'ix_staff_sessions_staff_id', columns: ['staff_id'] },
    ]);
  }
}

const TIMES = {
  staff_id: 'varchar',
  created_at: 'varchar',
  last_seen_at: 'varchar',
  expires_at: 'varchar',
  revoked_at: 'varchar?',
} as const;

const FORMER_SESSIONS = { token_hash: 'varchar pk', ...TIMES, user_agent: 'varchar?' } as const;

const SESSIONS = {
  id: 'varchar pk',
  token_hash: 'varchar',
  ...TIMES,
  user_agent: 'varchar?',
  address: 'varchar?',
  second_factor_at: 'varchar?',
  confirmed_until: 'varchar?',
} as const;

const SECOND_FACTORS = {
  staff_id: 'varchar pk',
  secret: 'text?',
  last_step: 'integer?',
  pending_secret: 'text?',
  pending_since: 'varchar?',
} as const;

const RECOVERY_CODES = { code_hash: 'varchar pk', staff_id: 'varchar', used_at: 'varchar?' } as const;
