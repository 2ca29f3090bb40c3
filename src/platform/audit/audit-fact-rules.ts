import { auditActorOf, type AuditFact } from './audit-fact.js';

/** Ids, codes, dates, hashes: what has neither a blank nor a letter beyond ASCII is not a sentence and not a Chinese name. */
const REFERENCE = /^[\w.:/+-]{1,128}$/;
const PLACE = /^\d{6}(\d{3}){0,2}$/;
/** A telephone, with or without its area, or the number of a document. */
const OF_A_PERSON = /^\+?(\d{2,4}-\d{7,8}|\d{10,18}x?)$/i;
/** Below the least mobile telephone. */
const MOST = 9_999_999_999;
const ACTION = /^[a-z][\w-]*(\.[a-z][\w-]*)+$/i;
const WORD = /^[a-z][\w-]*$/i;

/** Why this cannot go into the chain, for the programmer; nothing when it can. Says where, never what: the text may be a person's. */
export const objectionToFact = ({ id, districtCode, at, actor, action, subject, refs = {} }: AuditFact): string | undefined => {
  if (!ACTION.test(action)) return 'its action is not of the form thing.act';
  if (!WORD.test(subject.type)) return 'its type of subject is not a word';
  if (!/^\d{6}$/.test(districtCode)) return 'it has no district';
  if (!isReference(at) || (id !== undefined && !isReference(id))) return 'its id or time is not a reference';
  if (!isReference(subject.id) || !isReference(auditActorOf(actor).id)) return 'its subject or actor is not a reference';
  const wrong = Object.entries(refs).find(([name, value]) => !WORD.test(name) || !isReference(value));
  return wrong && `what it refers to as ${WORD.test(wrong[0]) ? wrong[0] : '…'} is not a reference`;
};

const isReference = (value: string | number | boolean | null): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value <= MOST;
  return typeof value !== 'string' || (REFERENCE.test(value) && (PLACE.test(value) || !OF_A_PERSON.test(value)));
};
