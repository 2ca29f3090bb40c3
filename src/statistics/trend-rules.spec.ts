import { describe, expect, it } from '@jest/globals';
import { trendOf, trendStart, weekOf } from './trend-rules.js';

const PLACE = { townCode: '990114101' };
const trend = trendOf(
  [
    { day: '2026-09-29', count: 1 },
    { day: '2026-10-06', count: 3 },
    { day: '2026-10-12', count: 2 },
    { day: '2026-10-05', count: 7 },
  ],
  '2026-10-12',
  PLACE,
);

describe('the trend', () => {
  it('has every day of two weeks, today last, also those on which nothing came', () => {
    expect(trend.map(({ tally }) => tally.count)).toEqual([1, 0, 0, 0, 0, 0, 7, 3, 0, 0, 0, 0, 0, 2]);
    expect([trend[0]?.day, trendStart('2026-10-12'), trend.at(-1)?.day]).toEqual(['2026-09-29', '2026-09-29', '2026-10-12']);
  });

  it('opens for each day the cases of that day and place', () => {
    expect(trend.at(-1)?.tally.cases).toEqual({ ...PLACE, receivedFrom: '2026-10-12', receivedTo: '2026-10-12' });
  });

  it('comes to a week with seven days', () => {
    expect(weekOf(trend, PLACE)).toEqual({ count: 5, cases: { ...PLACE, receivedFrom: '2026-10-06', receivedTo: '2026-10-12' } });
  });
});
