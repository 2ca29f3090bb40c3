import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import { note } from '../platform/audit/note.js';
import { among } from '../platform/database/lists.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { CaseEvent } from './entities/case-event.entity.js';
import { factOf } from './event-audit.js';
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

/** The number and time of the last event of each case, and its district, by case. */
export type LastEvents = Map<string, { seq: number; at: Instant; district: string }>;

export const lastEvents = async (reads: Reads, caseIds: readonly string[]): Promise<LastEvents> => {
  if (caseIds.length === 0) return new Map();
  const [inList, ids] = among(reads, caseIds);
  const rows = await reads.sql<{ case_id: string; seq: number; at: Instant; district: string }>(
    `SELECT e.case_id, e.seq, e.at, c.district_code AS district FROM case_events e JOIN cases c ON c.id = e.case_id
     JOIN (SELECT case_id, MAX(seq) AS seq FROM case_events WHERE case_id ${inList} GROUP BY case_id) m
       ON m.case_id = e.case_id AND m.seq = e.seq`,
    [ids],
  );
  return new Map(rows.map(({ case_id, ...last }) => [case_id, last]));
};

/**
 * Appends events to many cases at once, in the order given. The caller holds the row of each case. The cases' versions stay as they are:
 * a reminder must not make a person's step lose its race. `last` counts on and may be handed in again.
 * Where clocks have been set back or differ between hosts, no event lies before the one it follows.
 */
export const appendSystemEvents = (tx: Tx, now: Instant, last: LastEvents, events: readonly SystemEvent[]): void => {
  if (events.length === 0) return;
  const districts: string[] = [];
  const rows = events.map(({ caseId, kind, visibility, particulars, by }): CaseEvent => {
    const before = last.get(caseId);
    if (!before) throw new Error('a case without its first event');
    const { district } = before;
    const seq = before.seq + 1;
    const at = before.at > now ? before.at : now;
    last.set(caseId, { seq, at, district });
    districts.push(district);
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
  tx.append(CaseEvent, rows);
  note(tx, ...rows.map((row, at) => factOf(row, districts[at]!)));
};
