import type { AuditEntry } from './audit-entry.entity.js';
import { canonicalJson, sha256 } from './canonical-json.js';

/** What the first entry of a chain follows. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** An entry without its hash, as columns. */
export type Unhashed = Omit<AuditEntry, 'hash'>;

/** What is hashed, in docs/decisions/009-audit-chain.md and in the file that is given out. Throws SyntaxError where `refs` is not JSON. */
const contentOf = (entry: Unhashed) => ({
  v: 1,
  district: entry.districtCode,
  seq: entry.seq,
  prev: entry.prevHash,
  id: entry.id,
  at: entry.at,
  actor: { kind: entry.actorKind, id: entry.actorId },
  action: entry.action,
  subject: { type: entry.subjectType, id: entry.subjectId },
  refs: JSON.parse(entry.refs) as unknown,
});

export const hashOf = (entry: Unhashed): string => sha256(canonicalJson(contentOf(entry)));

/** The entry as a line of the exported file: its content and its hash. */
export const lineOf = (entry: AuditEntry): string => canonicalJson({ ...contentOf(entry), hash: entry.hash });
