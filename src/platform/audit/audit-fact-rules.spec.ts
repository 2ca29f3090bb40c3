import { describe, expect, it } from '@jest/globals';
import { objectionToFact } from './audit-fact-rules.js';
import { auditActorOf, CONSOLE, type AuditFact } from './audit-fact.js';

const FACT: AuditFact = {
  districtCode: '990114',
  at: '2026-10-12T09:00:00.000+08:00',
  actor: CONSOLE,
  action: 'case.note',
  subject: { type: 'case', id: '01900000-0000-7000-8000-000000000000' },
};

describe('what may stand in the chain', () => {
  it('is references: ids, codes, dates, hashes, counts', () => {
    const refs = {
      number: '990114-2026-000123',
      on: '2026-10-12',
      village: '990114101205',
      digest: 'ab'.repeat(32),
      rows: 3,
      isLate: false,
      was: null,
    };
    expect(objectionToFact({ ...FACT, refs })).toBeUndefined();
  });

  it.each([
    ['a sentence', { refs: { why: 'she asked for it' } }],
    ['a Chinese name', { refs: { who: '王某' } }],
    ['an empty text', { refs: { who: '' } }],
    ['a telephone', { refs: { of: '19900020077' } }],
    ['a telephone with its area', { refs: { of: '0371-65550077' } }],
    ['a telephone as a number', { refs: { of: 19_900_020_077 } }],
    ['the number of a document', { subject: { type: 'person', id: '11010119900101101X' } }],
    ['a fraction', { refs: { share: 0.5 } }],
    ['a text as the name of a reference', { refs: { '王 某': 1 } }],
    ['a subject in words', { subject: { type: 'case', id: 'the case of Wang' } }],
    ['an action without its thing', { action: 'note' }],
    ['no district', { districtCode: '' }],
    ['a time in words', { at: 'this morning' }],
  ])('is not %s', (_, patch) => {
    expect(objectionToFact({ ...FACT, ...patch } as AuditFact)).toEqual(expect.any(String));
  });

  it('is objected to without repeating what it was', () => {
    expect(objectionToFact({ ...FACT, refs: { who: 'Wang from No. 7' } })).not.toContain('Wang');
    expect(objectionToFact({ ...FACT, refs: { 'Wang No. 7': 1 } })).not.toContain('Wang');
  });

  it('names an actor by kind and id, never by name', () => {
    const staff = { kind: 'staff', id: 's1', name: '张三', role: 'head', districtCode: '990114', groupId: 'g' } as const;
    expect(auditActorOf(staff)).toEqual({ kind: 'staff', id: 's1' });
    expect(auditActorOf({ kind: 'citizen', caseId: 'c1', districtCode: '990114' })).toEqual({ kind: 'citizen', id: 'citizen' });
    expect(auditActorOf(CONSOLE)).toEqual(CONSOLE);
  });
});
