import { describe, expect, it } from '@jest/globals';
import { contactOf, kindOf, objectionToComplainant, representativesAreChosen } from './complainant-rules.js';

describe('how a complainant can be reached', () => {
  it.each([
    [{ channel: 'CALL', phone: '1' }, 'ADDRESS'],
    [{ channel: 'CALL' }, 'CODE_ONLY'],
    [{ channel: 'LETTER' }, 'NONE'],
    [{ channel: 'LETTER', name: '滑文山' }, 'CODE_ONLY'],
    [{ channel: 'LETTER', anonymous: true, address: '某村' }, 'ADDRESS'],
    [{ channel: 'TRANSFER_IN', kind: 'ANONYMOUS' }, 'NONE'],
    [{ channel: 'ONLINE', anonymous: true }, 'CODE_ONLY'],
    [{ channel: 'VISIT', kind: 'STAFF_SELF_REPORT', phone: '1' }, 'NONE'],
    [{ channel: 'LOOKBACK' }, 'NONE'],
  ] as const)('%j → %s', (known, contact) => {
    expect(contactOf(known)).toBe(contact);
  });
});

describe('the kind of complainant', () => {
  it('is what the desk says, else what the rest says, else still to be asked', () => {
    expect(kindOf({ channel: 'CALL', kind: 'JOINT', name: '甲乙' })).toBe('JOINT');
    expect(kindOf({ channel: 'CALL', agentFor: '甲乙', name: '丙丁' })).toBe('AGENT');
    expect(kindOf({ channel: 'CALL', name: '甲乙' })).toBe('NAMED_UNVERIFIED');
    expect(kindOf({ channel: 'CALL', anonymous: true })).toBe('ANONYMOUS');
    expect(kindOf({ channel: 'ONLINE' })).toBe('ANONYMOUS');
    expect(kindOf({ channel: 'CALL' })).toBeNull();
  });

  it('is not verified by a signature or a number alone', () => {
    const letter = { channel: 'LETTER', kind: 'NAMED_VERIFIED', name: '甲乙' } as const;
    expect(objectionToComplainant(letter)?.code).toBe('complainant.not-verifiable');
    expect(objectionToComplainant({ channel: 'CALL', kind: 'NAMED_VERIFIED', phone: '1' })?.code).toBe(
      'complainant.not-verifiable',
    );
    expect(objectionToComplainant({ ...letter, phone: '1' })).toBeUndefined();
    expect(objectionToComplainant({ channel: 'VISIT', kind: 'NAMED_VERIFIED', name: '甲乙', idShown: true })).toBeUndefined();
    expect(objectionToComplainant({ channel: 'CALL', kind: 'NAMED_UNVERIFIED', anonymous: true })?.code).toBe(
      'complainant.anonymous-and-named',
    );
  });
});

describe('a group of visitors', () => {
  it('is asked for representatives from the sixth on, and never refused', () => {
    const visit = { channel: 'VISIT', representatives: 0 } as const;
    expect(representativesAreChosen({ ...visit, headcount: 5 })).toBeUndefined();
    expect(representativesAreChosen({ ...visit, headcount: 6 })?.code).toBe('visit.choose-representatives');
    expect(representativesAreChosen({ ...visit, headcount: 9, representatives: 5 })).toBeUndefined();
  });
});
