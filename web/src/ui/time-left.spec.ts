import { describe, expect, it } from '@jest/globals';
import dayjs from 'dayjs';
import { timeLeft } from './time-left.js';

const now = dayjs('2026-10-12T09:00:00+08:00');
const at = (dueAt: string) => timeLeft(dueAt, now);

describe('the time left', () => {
  it('is told in the largest unit that says something, and never more than there is', () => {
    expect(at('2026-10-15T08:59:00+08:00')).toEqual({ isLate: false, unit: 'day', count: 2 });
    expect(at('2026-10-14T08:59:00+08:00')).toEqual({ isLate: false, unit: 'hour', count: 47 });
    expect(at('2026-10-12T09:59:30+08:00')).toEqual({ isLate: false, unit: 'minute', count: 59 });
  });

  it('is over at the due moment itself', () => {
    expect(at('2026-10-12T09:00:00+08:00')).toEqual({ isLate: true, unit: 'minute', count: 0 });
    expect(at('2026-10-12T05:30:00+08:00')).toEqual({ isLate: true, unit: 'hour', count: 3 });
  });
});
