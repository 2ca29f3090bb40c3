import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from './working-days.js';

const marks = [
  { day: '2026-10-01', name: '国庆节', isOff: true },
  { day: '2026-10-10', name: '国庆节', isOff: false },
];
const calendar = new WorkingCalendar([2026], marks);

describe('WorkingCalendar', () => {
  it.each([
    ['2026-10-01', false],
    ['2026-10-02', true],
    ['2026-10-03', false],
    ['2026-10-10', true],
    ['2026-10-11', false],
  ])('%s is a workday: %s', (day, expected) => {
    expect(calendar.isWorkday(day)).toBe(expected);
  });

  it('finds the next workday strictly after the day', () => {
    expect(calendar.nextWorkday('2026-09-30')).toEqual({ day: '2026-10-02', provisional: false });
    expect(calendar.nextWorkday('2026-12-31')).toEqual({ day: '2027-01-01', provisional: true });
  });

  it('is provisional exactly in years without data', () => {
    expect([calendar.isProvisional('2026-12-31'), calendar.isProvisional('2027-01-01')]).toEqual([false, true]);
  });

  it('is provisional when the count passes through a year without data, even if it starts and ends outside', () => {
    const gap = new WorkingCalendar([2025, 2027], []);
    expect(gap.addWorkingDays('2025-12-31', 262).provisional).toBe(true);
    expect(gap.addWorkingDays('2026-12-31', 1).provisional).toBe(false);
  });

  it('names its content: order and file do not matter, one changed day does', () => {
    expect(new WorkingCalendar([2026], marks.toReversed()).version).toBe(calendar.version);
    expect(new WorkingCalendar([2026], marks.slice(1)).version).not.toBe(calendar.version);
    expect(new WorkingCalendar([2026, 2027], marks).version).not.toBe(calendar.version);
    expect(calendar.version).toMatch(/^cn-2026-2026-[0-9a-f]{12}$/);
    expect(new WorkingCalendar([], []).version).toMatch(/^cn-none-/);
  });

  it('counts nothing backwards', () => {
    expect(calendar.workingDaysBetween('2026-10-02', '2026-10-02')).toBe(0);
    expect(calendar.workingDaysBetween('2026-10-12', '2026-10-02')).toBe(0);
    expect(() => calendar.addWorkingDays('2026-10-02', -1)).toThrow(RangeError);
  });

  it('tells what the notice says of a day', () => {
    expect(calendar.markOf('2026-10-01')?.name).toBe('国庆节');
    expect(calendar.markOf('2026-10-02')).toBeUndefined();
  });
});
