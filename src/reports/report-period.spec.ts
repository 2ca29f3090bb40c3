import { describe, expect, it } from '@jest/globals';
import { isReportDue, periodAt } from './report-period.js';

describe('the daily report', () => {
  it.each([
    ['2026-10-12T00:00:00.000+08:00', false],
    ['2026-10-12T08:29:59.999+08:00', false],
    ['2026-10-12T08:30:00.000+08:00', true],
    ['2026-10-12T23:59:59.999+08:00', true],
  ])('is due from half past eight on: %s %s', (at, isDue) => {
    expect(isReportDue(at)).toBe(isDue);
  });

  it.each(['2026-10-01T00:00:00.000+08:00', '2026-10-01T23:59:59.999+08:00'])(
    'counts what is new since half past eight of the day before: %s',
    (at) => {
      expect(periodAt(at)).toEqual({ day: '2026-10-01', at, since: '2026-09-30T08:30:00.000+08:00' });
    },
  );
});
