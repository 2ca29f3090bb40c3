import { newId } from '../../kernel/ids.js';
import type { Tx } from '../database/tx.js';
import { auditActorOf, type AuditFact } from './audit-fact.js';
import { objectionToFact } from './audit-fact-rules.js';
import { AuditNote } from './audit-note.entity.js';
import { canonicalJson } from './canonical-json.js';

/** Notes acts in the transaction that does them: they are on record if, and only if, it commits. Throws TypeError where one is more than references. */
export const note = (tx: Tx, ...facts: readonly AuditFact[]): void => {
  if (facts.length === 0) return;
  tx.append(AuditNote, facts.map(noteOf));
  tx.traced();
};

/** The row of a fact. Throws TypeError where it is more than references. */
export const noteOf = (fact: AuditFact): AuditNote => {
  const objection = objectionToFact(fact);
  if (objection) throw new TypeError(`An audit note was refused: ${objection}.`);
  const { id = newId(), districtCode, at, action, subject, refs = {} } = fact;
  const { kind, id: actorId } = auditActorOf(fact.actor);
  return {
    id,
    districtCode,
    at,
    actorKind: kind,
    actorId,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    refs: canonicalJson(refs),
  };
};
