import type { AuditActor, AuditFact } from '../platform/audit/audit-fact.js';
import type { AuditWitness } from '../platform/audit/audit-witness.js';
import { canonicalJson, sha256 } from '../platform/audit/canonical-json.js';
import { CaseEvent } from './entities/case-event.entity.js';

/**
 * The whole event, staff names and particulars included, as it must still be found when the chain is verified. Named one by one: a column
 * that a later version adds must not change the digest of what was there before.
 */
const digestOf = (event: CaseEvent): string => {
  const { id, caseId, seq, at, kind, actorId, actorName, fromState, toState, visibility, particulars } = event;
  const written = { id, caseId, seq, at, kind, actorId, actorName, fromState, toState, visibility, particulars };
  return sha256(canonicalJson(written));
};

const actorOf = (id: string): AuditActor => ({ kind: id === 'citizen' || id === 'system' ? id : 'staff', id });

/** What the chain says of a case event: what was done, by whom, and the digest that proves the event. `adopted`: not when it happened, but when the chain began. */
export const factOf = (event: CaseEvent, districtCode: string, adopted?: 'adopted'): AuditFact => ({
  id: event.id,
  districtCode,
  at: event.at,
  actor: actorOf(event.actorId),
  action: `case.${event.kind}`,
  subject: { type: 'case', id: event.caseId },
  refs: { seq: event.seq, event: digestOf(event), ...(adopted === undefined ? {} : { adopted: true }) },
});

export const CASE_EVENTS: AuditWitness = {
  table: 'case_events',
  ref: 'event',
  digestsOf: async (reads, ids) =>
    new Map((await reads.find(CaseEvent, { id: ids })).map((event) => [event.id, digestOf(event)])),
};
