import type { Tx } from '../platform/database/tx.js';
import type { EvidenceItem } from './evidence-item.entity.js';

/** A sealed upload that is not yet evidence: it has no number. */
export type ReceivedEvidence = Omit<EvidenceItem, 'ordinal'>;

const MOST_RACES = 50;

/**
 * Inserts an item under the case's next number. Two racers on PostgreSQL reach for the same one: the second waits for the first,
 * inserts nothing and takes the next. No error is raised, so the caller's transaction lives on.
 */
export const insertNumbered = async (tx: Tx, item: ReceivedEvidence): Promise<EvidenceItem> => {
  for (let race = 0; race < MOST_RACES; race++) {
    const inserted = await tx.sql<{ ordinal: number }>(INSERT, [
      ...[item.id, item.caseId, item.districtCode, item.sort, item.mediaType, item.extension, item.size, item.sha256],
      ...[item.wrappedKey, item.sealedFilename, item.note, item.scan, item.addedBy, item.addedAt, item.caseId],
    ]);
    if (inserted[0]) return { ...item, ordinal: inserted[0].ordinal };
  }
  throw new Error(`No free number among the evidence of case ${item.caseId} after ${MOST_RACES} tries.`);
};

const INSERT = `INSERT INTO evidence_items
  (id, case_id, district_code, sort, media_type, extension, size, sha256, wrapped_key, sealed_filename, note, scan, added_by, added_at, ordinal)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM evidence_items WHERE case_id = ?))
  ON CONFLICT (case_id, ordinal) DO NOTHING RETURNING ordinal`;
