import { among } from '../database/lists.js';
import type { Reads, Tx } from '../database/tx.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditHead } from './audit-head.entity.js';
import { AuditNote } from './audit-note.entity.js';
import { BEFORE_THE_FIRST, hashOf, type Unhashed } from './chained-form.js';

/** Notes chained in one transaction: on SQLite nobody else writes meanwhile. */
export const CHAIN_BATCH = 200;

/** The districts that have notes waiting. */
export const districtsWaiting = async (reads: Reads): Promise<string[]> => {
  const rows = await reads.sql<{ district: string }>('SELECT DISTINCT district_code AS district FROM audit_notes');
  return rows.map(({ district }) => district);
};

/**
 * Gives the district's waiting notes their places in the chain, the oldest first, and answers how many. The head's row is held until the
 * end, so two never chain at once; whoever waited for it sees what the other left. The chain goes on from where its head says it ended: what
 * was cut off meanwhile stays missing.
 */
export const chainNotes = async (tx: Tx, districtCode: string): Promise<number> => {
  const head = (await tx.lock(AuditHead, { districtCode })) ?? (await begun(tx, districtCode));
  const notes = await tx.find(AuditNote, { districtCode }, { id: 'ASC' }, CHAIN_BATCH);
  if (notes.length === 0) return 0;
  const entries = chained(notes, head);
  tx.append(AuditEntry, entries);
  const { seq, hash } = entries.at(-1)!;
  tx.send('UPDATE audit_heads SET seq = ?, hash = ? WHERE district_code = ?', [seq, hash, districtCode]);
  const [inList, ids] = among(
    tx,
    notes.map(({ id }) => id),
  );
  tx.send(`DELETE FROM audit_notes WHERE id ${inList}`, [ids]);
  return notes.length;
};

/** A chain without an entry yet. Whoever begins it second waits for the first, and has its head. */
const begun = async (tx: Tx, districtCode: string): Promise<AuditHead> => {
  const begin = 'INSERT INTO audit_heads (district_code, seq, hash) VALUES (?, 0, ?) ON CONFLICT (district_code) DO NOTHING';
  await tx.change(begin, [districtCode, BEFORE_THE_FIRST]);
  return (await tx.lock(AuditHead, { districtCode })) as AuditHead;
};

const chained = (notes: readonly AuditNote[], { seq, hash }: AuditHead): AuditEntry[] => {
  let last = { seq, hash };
  return notes.map((note) => {
    const entry: Unhashed = { ...note, seq: last.seq + 1, prevHash: last.hash };
    last = { seq: entry.seq, hash: hashOf(entry) };
    return { ...entry, hash: last.hash };
  });
};
