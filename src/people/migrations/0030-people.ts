import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../platform/database/schema.js';

export class People0030 implements MigrationInterface {
  name = 'People1700000000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, 'staff', STAFF, [
      { name: 'ix_staff_username', columns: ['username'], unique: true },
      { name: 'ix_staff_district_code', columns: ['district_code'] },
    ]);
    await createTable(queryRunner, 'groups', GROUPS, [{ name: 'ix_groups_district_code', columns: ['district_code'] }]);
    await createTable(queryRunner, 'group_towns', { group_id: 'varchar pk', town_code: 'varchar pk' });
    await createTable(queryRunner, 'group_members', GROUP_MEMBERS, [
      { name: 'ix_group_members_group_id', columns: ['group_id'] },
    ]);
    await createTable(queryRunner, 'staff_sessions', SESSIONS, [{ name: 'ix_staff_sessions_staff_id', columns: ['staff_id'] }]);
    await createTable(queryRunner, 'api_tokens', API_TOKENS, [
      { name: 'ix_api_tokens_token_hash', columns: ['token_hash'], unique: true },
      { name: 'ix_api_tokens_staff_id', columns: ['staff_id'] },
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = ['api_tokens', 'staff_sessions', 'group_members', 'group_towns', 'groups', 'staff'];
    for (const table of tables) await dropTable(queryRunner, table);
  }
}

const STAFF = {
  id: 'varchar pk',
  username: 'varchar',
  password_hash: 'varchar',
  name: 'varchar',
  role: 'varchar',
  group_id: 'varchar',
  town_code: 'varchar?',
  district_code: 'varchar',
  title: 'varchar?',
  deputy_of: 'varchar?',
  deputy_from: 'varchar?',
  deputy_to: 'varchar?',
  absent_from: 'varchar?',
  absent_to: 'varchar?',
  active: 'boolean',
  must_change_password: 'boolean',
} as const;

const GROUPS = { id: 'varchar pk', district_code: 'varchar', kind: 'varchar', level: 'integer?', name: 'varchar' } as const;

const GROUP_MEMBERS = { id: 'varchar pk', group_id: 'varchar', staff_id: 'varchar?', name: 'varchar', post: 'varchar?' } as const;

const SESSIONS = {
  token_hash: 'varchar pk',
  staff_id: 'varchar',
  created_at: 'varchar',
  last_seen_at: 'varchar',
  expires_at: 'varchar',
  revoked_at: 'varchar?',
  user_agent: 'varchar?',
} as const;

const API_TOKENS = {
  id: 'varchar pk',
  token_hash: 'varchar',
  staff_id: 'varchar',
  name: 'varchar',
  scopes: 'json',
  created_by: 'varchar',
  created_at: 'varchar',
  expires_at: 'varchar',
  last_used_at: 'varchar?',
  revoked_at: 'varchar?',
} as const;
