import { describe, expect, it } from '@jest/globals';
import { shiftAll, shiftFor } from './shift-dates.js';

describe('the demo dates', () => {
  it.each([
    ['2026-12-05', 0],
    ['2026-12-11', 0],
    ['2026-12-12', 7],
    ['2026-12-04', -7],
    ['2026-11-22', -14],
    ['2027-12-04', 364],
  ])('on %s shift by %i days', (today, days) => expect(shiftFor(today)).toBe(days));

  it('move days and moments, wherever they stand, and keep weekday and hour', () => {
    const data = {
      at: '2026-10-03T21:40:00+08:00',
      days: ['2026-12-30'],
      no: '2026-10号',
      text: '2026-10-03 来访',
      n: 3,
      x: null,
    };
    expect(shiftAll(data, 7)).toEqual({
      at: '2026-10-10T21:40:00.000+08:00',
      days: ['2027-01-06'],
      no: '2026-10号',
      text: '2026-10-03 来访',
      n: 3,
      x: null,
    });
  });

  it('never move by part of a week', () => expect(() => shiftAll('2026-10-03', 3)).toThrow(RangeError));
});
