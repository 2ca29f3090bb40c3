import { expect, it } from '@jest/globals';
import { daysWithin } from './days-used-rules.js';

const used = (days: number, count: number) => ({
  receivedOn: '2026-10-01',
  endedOn: `2026-10-${String(1 + days).padStart(2, '0')}`,
  count,
});

it('the median and the ninetieth percentile are days within which so many of the cases ended', () => {
  const all = [used(20, 1), used(3, 4), used(0, 1), used(9, 4)];
  expect([daysWithin(all, 0.5), daysWithin(all, 0.9), daysWithin(all, 1)]).toEqual([3, 9, 20]);
  expect(daysWithin([], 0.5)).toBeNull();
});
