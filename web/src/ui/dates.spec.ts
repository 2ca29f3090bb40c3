import { describe, expect, it } from '@jest/globals';
import dayjs from 'dayjs';
import { dayOf, instantOf, lastDayOf, local, minuteOf } from './dates.js';

describe('the clocks of the district, wherever the browser is', () => {
  it.each([
    ['2026-10-11T16:00:00Z', '2026-10-12', '2026-10-12 00:00'],
    ['2026-10-12T15:59:59Z', '2026-10-12', '2026-10-12 23:59'],
    ['2026-12-31T23:30:00+08:00', '2026-12-31', '2026-12-31 23:30'],
    // Summer elsewhere, none here.
    ['2026-07-01T00:30:00+08:00', '2026-07-01', '2026-07-01 00:30'],
  ])('%s is %s', (instant, day, minute) => {
    expect([dayOf(instant), minuteOf(instant)]).toEqual([day, minute]);
    expect(local(instant).toDate()).toEqual(new Date(instant));
  });

  it('what is due at 24:00 is due on that day', () => {
    expect(lastDayOf('2026-10-13T00:00:00+08:00')).toBe('2026-10-12');
  });

  it('agrees with the zone tables over the years', () => {
    const there = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
    for (let month = 0; month < 12 * 20; month += 1) {
      const at = new Date(Date.UTC(2020, month, 15, 20, 30));
      expect(minuteOf(at.toISOString())).toBe(there.format(at));
    }
  });

  it('what was typed is a time of the district', () => {
    expect(instantOf(dayjs('2026-10-12T09:30'))).toBe('2026-10-12T09:30:00+08:00');
  });
});
