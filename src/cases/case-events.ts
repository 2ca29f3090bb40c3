import { newId } from '../kernel/ids.js';
import { actorId, type Actor } from '../kernel/actor.js';
import type { Instant } from '../kernel/time.js';
import { note } from '../platform/audit/note.js';
import type { Tx } from '../platform/database/tx.js';
import type { CaseFile } from './case-file.js';
import { CaseEvent } from './entities/case-event.entity.js';
import { factOf } from './event-audit.js';
import type { CaseState, Visibility } from './vocabulary.js';
import type { EventKind } from './step-names.js';

export type Happening = {
  kind: EventKind;
  visibility: Visibility;
  /** Ids, codes and dates that the sentence of the event needs; never words about a person. */
  particulars?: Record<string, unknown>;
  fromState?: CaseState | null;
  toState?: CaseState | null;
};

export const actorName = (actor: Actor): string => (actor.kind === 'staff' ? actor.name : actor.kind);

/** Writes the next event of the case, and notes it for the audit chain. Append-only: triggers see to it that events are never changed or removed. */
export const appendEvent = async (
  tx: Tx,
  file: Pick<CaseFile, 'kase' | 'lastEventSeq' | 'lastEventAt'>,
  actor: Actor,
  at: Instant,
  what: Happening,
): Promise<CaseEvent> => {
  file.lastEventSeq += 1;
  // Where clocks have been set back or differ between hosts, no event lies before the one it follows.
  if (at > file.lastEventAt) file.lastEventAt = at;
  const event: CaseEvent = {
    id: newId(),
    caseId: file.kase.id,
    seq: file.lastEventSeq,
    at: file.lastEventAt,
    kind: what.kind,
    actorId: actorId(actor),
    actorName: actorName(actor),
    fromState: what.fromState ?? null,
    toState: what.toState ?? null,
    visibility: what.visibility,
    particulars: what.particulars ?? {},
  };
  tx.append(CaseEvent, event);
  note(tx, factOf(event, file.kase.districtCode));
  return event;
};
