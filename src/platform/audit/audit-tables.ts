import type { Guard } from './guards.js';

/** The tables of the chain, and what alone may happen to their rows. */
export const AUDIT_GUARDS: readonly Guard[] = [
  { table: 'audit_entries', keys: [['id'], ['district_code', 'seq']] },
  { table: 'audit_anchors', keys: [['id']] },
  {
    table: 'audit_notes',
    keys: [['id']],
    only: { delete: 'EXISTS (SELECT 1 FROM audit_entries WHERE audit_entries.id = OLD.id)' },
  },
  {
    table: 'audit_heads',
    keys: [['district_code']],
    only: { update: 'NEW.seq > OLD.seq AND NEW.district_code = OLD.district_code' },
  },
];
