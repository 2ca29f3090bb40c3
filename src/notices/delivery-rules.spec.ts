import { describe, expect, it } from '@jest/globals';
import {
  isToBePublished,
  nextTryAfter,
  normalRegisteredNumber,
  objectionToAttempt,
  type AttemptFacts,
} from './delivery-rules.js';

const NOW = '2026-10-12T09:00:00.000+08:00';
const NO_PARTICULARS = { registeredNumber: null, takenBy: null, outcome: null, evidenceId: null, correctsId: null };
const outcomeOf = ({ way = 'PHONE', result = 'served' }: Partial<AttemptFacts['attempt']>) =>
  ({ outcome: way === 'PHONE' && result === 'served' ? 'reached' : null }) as const;
const facts = (
  attempt: Partial<AttemptFacts['attempt']>,
  servedAt: string | null = null,
  corrected: AttemptFacts['corrected'] = null,
): AttemptFacts => ({
  attempt: { ...{ result: 'served', at: NOW, reason: null, way: 'PHONE' }, ...NO_PARTICULARS, ...outcomeOf(attempt), ...attempt },
  delivery: { servedAt, recipient: 'complainant' },
  issuedAt: '2026-10-10T15:00:00.000+08:00',
  now: NOW,
  corrected,
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

describe('what belongs to a way', () => {
  it('is the registered number for the post, who took it for handing over, how it ended for a call', () => {
    expect(codeOf(facts({ way: 'POST' }))).toBe('delivery.number-missing');
    expect(codeOf(facts({ way: 'POST', registeredNumber: 'XA1' }))).toBe('delivery.number-wrong');
    expect(codeOf(facts({ way: 'POST', registeredNumber: normalRegisteredNumber('xa 0011-4260 cn') }))).toBeUndefined();
    expect(codeOf(facts({ way: 'IN_PERSON' }))).toBe('delivery.taker-missing');
    expect(codeOf(facts({ way: 'IN_PERSON', takenBy: 'household' }))).toBeUndefined();
    expect(codeOf(facts({ way: 'PHONE', takenBy: 'addressee' }))).toBe('delivery.other-way');
  });

  it('is enough for a call without another reason, and does not contradict the result', () => {
    expect(codeOf(facts({ result: 'failed', outcome: 'no_answer' }))).toBeUndefined();
    expect(codeOf(facts({ result: 'failed', outcome: 'reached' }))).toBe('delivery.outcome-contradicts');
    expect(codeOf(facts({ outcome: 'busy' }))).toBe('delivery.outcome-contradicts');
    expect(codeOf(facts({ outcome: 'reached' }))).toBeUndefined();
    expect(codeOf(facts({ outcome: null }))).toBe('delivery.outcome-missing');
  });
});

describe('official mail', () => {
  it('is for offices: a complainant is told by a way that leaves something to show', () => {
    const official = facts({ way: 'OFFICIAL' });
    expect(codeOf(official)).toBe('delivery.official-for-offices');
    expect(codeOf({ ...official, delivery: { servedAt: null, recipient: 'town' } })).toBeUndefined();
    expect(codeOf(facts({ way: null }))).toBe('delivery.way-missing');
  });
});

describe('a correction', () => {
  const was = { result: 'served', at: '2026-10-11T10:00:00.000+08:00' } as const;
  const corrects = (attempt: Partial<AttemptFacts['attempt']>, corrected: AttemptFacts['corrected'] = was) =>
    codeOf(facts({ at: was.at, reason: '编号抄错', correctsId: 'a', ...attempt }, was.at, corrected));

  it('is a later row with its reason, also of what was served', () => {
    expect(corrects({})).toBeUndefined();
    expect(corrects({ at: '2026-10-11T16:00:00.000+08:00' })).toBeUndefined();
    expect(corrects({ reason: null })).toBe('delivery.correction-reason');
    expect(corrects({}, null)).toBe('delivery.nothing-to-correct');
  });

  it('changes neither the result nor the day from which clocks run', () => {
    expect(corrects({ at: '2026-10-12T08:00:00.000+08:00' })).toBe('delivery.correction-of-result');
    expect(corrects({ result: 'failed' })).toBe('delivery.correction-of-result');
    const failed = { result: 'failed', at: was.at } as const;
    expect(corrects({ result: 'failed', at: '2026-10-12T08:00:00.000+08:00' }, failed)).toBeUndefined();
  });
});

describe('service by publication', () => {
  const failed = (...days: string[]) =>
    days.map((day, n) => ({ id: `${n}`, correctsId: null, result: 'failed' as const, at: `${day}T09:00:00.000+08:00` }));

  it('takes three failures on three days', () => {
    expect(isToBePublished({ recipient: 'complainant' }, failed('2026-10-12', '2026-10-12', '2026-10-13'))).toBe(false);
    expect(isToBePublished({ recipient: 'complainant' }, failed('2026-10-12', '2026-10-13', '2026-10-14'))).toBe(true);
  });

  it('counts no try that was put right by a later row', () => {
    const [first, second, third] = failed('2026-10-12', '2026-10-13', '2026-10-14');
    const again = { ...third!, id: 'again', correctsId: third!.id, at: '2026-10-13T15:00:00.000+08:00' };
    expect(isToBePublished({ recipient: 'complainant' }, [first!, second!, third!, again])).toBe(false);
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
