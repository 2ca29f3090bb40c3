import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import { appendMany } from '../platform/database/append-many.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { CaseEvent } from './entities/case-event.entity.js';
import type { EventKind } from './step-names.js';
import type { Visibility } from './vocabulary.js';

/** What the application itself writes on a case. */
export type SystemEvent = {
  caseId: string;
  kind: EventKind;
  visibility: Visibility;
  /** Ids, codes and dates; never words about a person. */
  particulars: Record<string, unknown>;
  /** A person whose act it is after all, one that no version check guards. */
  by?: { id: string; name: string };
};

/** The number of the last event of each case, by case. */
export const lastSeqs = async (reads: Reads, caseIds: readonly string[]): Promise<Map<string, number>> => {
  if (caseIds.length === 0) return new Map();
  const [among, ids] =
    reads.engine === 'sqlite' ? ['IN (SELECT value FROM json_each(?))', JSON.stringify(caseIds)] : ['= ANY(?)', caseIds];
  const rows = await reads.sql<{ case_id: string; seq: number }>(
    `SELECT case_id, MAX(seq) AS seq FROM case_events WHERE case_id ${among} GROUP BY case_id`,
    [ids],
  );
  return new Map(rows.map(({ case_id, seq }) => [case_id, seq]));
};

/**
 * Appends events to many cases at once, in the order given. The caller holds the row of each case. The cases' versions stay as they are:
 * a reminder must not make a person's step lose its race. `seqs` counts on and may be handed in again.
 */
export const appendSystemEvents = (tx: Tx, at: Instant, seqs: Map<string, number>, events: readonly SystemEvent[]): void => {
  if (events.length === 0) return;
  const rows = events.map(({ caseId, kind, visibility, particulars, by }): CaseEvent => {
    const seq = (seqs.get(caseId) ?? 0) + 1;
    seqs.set(caseId, seq);
    return {
      id: newId(),
      caseId,
      seq,
      at,
      kind,
      actorId: by?.id ?? 'system',
      actorName: by?.name ?? 'system',
      fromState: null,
      toState: null,
      visibility,
      particulars,
    };
  });
  appendMany(tx, CaseEvent, 'case_events', rows, { seq: 'integer', particulars: 'json' });
};
