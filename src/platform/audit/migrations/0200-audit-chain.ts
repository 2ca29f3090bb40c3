import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTable } from '../../database/schema.js';
import { AUDIT_GUARDS } from '../audit-tables.js';
import { guardTable, unguardTable } from '../guards.js';

const NOTED = {
  id: 'varchar pk',
  district_code: 'varchar',
  at: 'varchar',
  actor_kind: 'varchar',
  actor_id: 'varchar',
  action: 'varchar',
  subject_type: 'varchar',
  subject_id: 'varchar',
  refs: 'text',
} as const;

export class AuditChain0200 implements MigrationInterface {
  name = 'AuditChain1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'audit_notes', NOTED);
    await createTable(runner, 'audit_entries', { ...NOTED, seq: 'integer', prev_hash: 'varchar', hash: 'varchar' }, [
      { name: 'ux_audit_entries_seq', columns: ['district_code', 'seq'], unique: true },
      { name: 'ix_audit_entries_actor', columns: ['district_code', 'actor_id', 'seq'] },
      { name: 'ix_audit_entries_subject', columns: ['district_code', 'subject_id', 'seq'] },
      { name: 'ix_audit_entries_at', columns: ['district_code', 'at'] },
    ]);
    await createTable(runner, 'audit_heads', { district_code: 'varchar pk', seq: 'integer', hash: 'varchar' });
    await createTable(runner, 'audit_anchors', {
      id: 'varchar pk',
      district_code: 'varchar',
      day: 'varchar',
      at: 'varchar',
      count: 'integer',
      seq: 'integer',
      hash: 'varchar',
    });
    for (const guard of AUDIT_GUARDS) await guardTable(runner, guard);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of AUDIT_GUARDS) await unguardTable(runner, table);
    for (const { table } of AUDIT_GUARDS) await dropTable(runner, table);
  }
}
