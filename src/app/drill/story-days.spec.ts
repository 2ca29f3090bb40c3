import { describe, expect, it } from '@jest/globals';
import { dayAt, inOfficeHours, isAsleep, lengthOf, sleepFrom } from './story-days.js';

const STORY = { from: '2026-09-01', to: '2027-01-15' };

describe('the days of a drill', () => {
  it('are counted with both ends', () => {
    expect(lengthOf({ from: '2026-09-01', to: '2026-09-01' })).toBe(1);
    expect(lengthOf(STORY)).toBe(137);
    expect(dayAt(STORY, 0)).toBe('2026-09-01');
    expect(dayAt(STORY, 0.5)).toBe('2026-11-08');
  });

  it('have a week in which the machine sleeps until the morning', () => {
    const sleep = sleepFrom('2026-11-01');
    expect(sleep).toEqual({ from: '2026-11-01T00:00:00.000+08:00', to: '2026-11-08T08:00:00.000+08:00' });
    expect(isAsleep('2026-11-08T07:59:59.999+08:00', sleep)).toBe(true);
    expect(isAsleep(sleep.to, sleep)).toBe(false);
    expect(isAsleep(sleep.to, undefined)).toBe(false);
  });

  it('have office hours', () => {
    expect(inOfficeHours('2026-10-12T10:00:00.000+08:00', 9)).toBe('2026-10-12T10:00:00.000+08:00');
    expect(inOfficeHours('2026-10-12T06:00:00.000+08:00', 9)).toBe('2026-10-12T08:39:00.000+08:00');
    expect(inOfficeHours('2026-10-12T17:30:00.000+08:00', 0)).toBe('2026-10-13T08:30:00.000+08:00');
  });
});
