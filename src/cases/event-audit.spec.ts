import { expect, it } from '@jest/globals';
import type { CaseEvent } from './entities/case-event.entity.js';
import { factOf } from './event-audit.js';

const EVENT: CaseEvent = {
  id: '01900000-0000-7000-8000-000000000001',
  caseId: '01900000-0000-7000-8000-000000000002',
  seq: 1,
  at: '2026-10-12T09:00:00.000+08:00',
  kind: 'register',
  actorId: 'citizen',
  actorName: 'citizen',
  fromState: null,
  toState: 'registered',
  visibility: 'public',
  particulars: { 乙: '“\u0007”', a: [1.5, null], '10': -0 },
};
const digestOf = (event: CaseEvent): unknown => factOf(event, '990114').refs?.['event'];

/** What stands in the chains of running installations: it must come out the same for ever. */
it('the digest of an event is what it always was, however its members lie, and with a column that a later version adds', () => {
  const always = 'a863eb6f0d1de698aa29119c7a9086aef85f5df1d97aa5382d15e8dbd7fa0a46';
  expect(digestOf(EVENT)).toBe(always);
  expect(digestOf(Object.fromEntries(Object.entries(EVENT).toReversed()) as CaseEvent)).toBe(always);
  expect(digestOf({ ...EVENT, addedLater: null } as CaseEvent)).toBe(always);
});

it('the digest of an event is another one for whichever member is another', () => {
  const changed = Object.keys(EVENT).map((member) => digestOf({ ...EVENT, [member]: 'x' }));
  expect(new Set([digestOf(EVENT), ...changed]).size).toBe(changed.length + 1);
});
