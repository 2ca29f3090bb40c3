import type { Reads } from '../database/tx.js';
import type { AuditEntry } from './audit-entry.entity.js';

const BATCH = 2_000;
/** Below what any chain begins with, for what was put before its beginning. */
const LOWEST = -2_147_483_648;

export const ENTRY_COLUMNS = `id, district_code AS "districtCode", at, actor_kind AS "actorKind", actor_id AS "actorId", action,
  subject_type AS "subjectType", subject_id AS "subjectId", refs, seq, prev_hash AS "prevHash", hash`;

/** A district's entries in the order of their numbers, behind that of `since`, some thousands at a time. */
export async function* entriesFrom(reads: Reads, district: string, since = LOWEST): AsyncGenerator<AuditEntry[]> {
  for (let after = since; ;) {
    const batch = await reads.sql<AuditEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM audit_entries WHERE district_code = ? AND seq > ? ORDER BY seq LIMIT ?`,
      [district, after, BATCH],
    );
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1)!.seq;
  }
}
