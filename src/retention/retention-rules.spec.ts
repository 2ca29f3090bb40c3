import { describe, expect, it } from '@jest/globals';
import { addMonths, deciderIsAnother, erasableFrom, leftOut, listIsTheOneSeen, type Held } from './retention-rules.js';

const CLOSED_AT = '2026-11-20T10:00:00.000+08:00';
const closed: Held = { state: 'closed', closedAt: CLOSED_AT, parent: null };
const ENDS_ON = '2027-01-15';

describe('what retention leaves out', () => {
  it.each(['registered', 'routed', 'verifying', 'correcting', 'explaining', 'replied', 'reviewing'] as const)(
    'is a case that is %s, also when it was closed once before',
    (state) => {
      expect(leftOut({ ...closed, state })).toBe('open');
      expect(erasableFrom({ ...closed, state }, ENDS_ON, 6)).toBeUndefined();
    },
  );

  it('is a merged case whose parent is open or under review', () => {
    expect(leftOut({ ...closed, parent: { state: 'reviewing', closedAt: CLOSED_AT } })).toBe('parent-open');
    expect(leftOut({ ...closed, parent: { state: 'closed', closedAt: CLOSED_AT } })).toBeUndefined();
  });
});

describe('the first day of erasure', () => {
  it.each([
    ['the election, where it ended later', closed, '2027-07-15'],
    ['the closing, where it came later', { ...closed, closedAt: '2027-03-02T09:00:00.000+08:00' }, '2027-09-02'],
    [
      "the parent's closing, where it came last",
      { ...closed, parent: { state: 'closed', closedAt: '2027-05-31T09:00:00.000+08:00' } },
      '2027-11-30',
    ],
  ] as [string, Held, string][])('counts from %s', (_, held, day) => {
    expect(erasableFrom(held, ENDS_ON, 6)).toBe(day);
  });

  it.each([
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-01-15', 24, '2029-01-15'],
    ['2027-11-30', 3, '2028-02-29'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });
});

describe('the decision', () => {
  it('is never the proposer’s', () => {
    expect(deciderIsAnother({ proposerId: 'a', deciderId: 'a' })?.code).toBe('retention.own-plan');
    expect(deciderIsAnother({ proposerId: 'a', deciderId: 'b' })).toBeUndefined();
  });

  it('is about the list that was looked at', () => {
    expect(listIsTheOneSeen({ digest: 'x', seen: 'y' })?.code).toBe('retention.another-list');
    expect(listIsTheOneSeen({ digest: 'x', seen: 'x' })).toBeUndefined();
  });
});
