import { describe, expect, it } from '@jest/globals';
import { isToBePublished, nextTryAfter, objectionToAttempt, type AttemptFacts } from './delivery-rules.js';

const NOW = '2026-10-12T09:00:00.000+08:00';
const facts = (attempt: Partial<AttemptFacts['attempt']>, servedAt: string | null = null): AttemptFacts => ({
  attempt: { result: 'served', at: NOW, reason: null, ...attempt },
  delivery: { servedAt },
  issuedAt: '2026-10-10T15:00:00.000+08:00',
  now: NOW,
});
const codeOf = (given: AttemptFacts) => objectionToAttempt(given)?.code;

describe('an attempt to deliver', () => {
  it('may carry the date of a delivery receipt, from the day of issue on', () => {
    expect(codeOf(facts({ at: '2026-10-10T00:00:00.000+08:00' }))).toBeUndefined();
    expect(codeOf(facts({ at: '2026-10-09T23:59:00.000+08:00' }))).toBe('delivery.before-issue');
    expect(codeOf(facts({ at: '2026-10-12T09:05:00.000+08:00' }))).toBeUndefined();
    expect(codeOf(facts({ at: '2026-10-12T09:06:00.000+08:00' }))).toBe('delivery.in-future');
  });

  it('is recorded until the notice is served, a failed one with its reason', () => {
    expect(codeOf(facts({}, NOW))).toBe('delivery.already-served');
    expect(codeOf(facts({ result: 'failed' }))).toBe('delivery.reason-missing');
    expect(codeOf(facts({ result: 'failed', reason: '查无此人' }))).toBeUndefined();
  });
});

describe('service by publication', () => {
  const failed = (...days: string[]) => days.map((day) => ({ result: 'failed' as const, at: `${day}T09:00:00.000+08:00` }));

  it('takes three failures on three days', () => {
    expect(isToBePublished({ recipient: 'complainant' }, failed('2026-10-12', '2026-10-12', '2026-10-13'))).toBe(false);
    expect(isToBePublished({ recipient: 'complainant' }, failed('2026-10-12', '2026-10-13', '2026-10-14'))).toBe(true);
  });

  it('is for complainants only', () => {
    expect(isToBePublished({ recipient: 'group' }, failed('2026-10-12', '2026-10-13', '2026-10-14'))).toBe(false);
  });
});

describe('the next try', () => {
  it('is at nine on the next day', () => {
    expect(nextTryAfter('2026-10-31T15:00:00.000+08:00')).toBe('2026-11-01T09:00:00.000+08:00');
  });
});
