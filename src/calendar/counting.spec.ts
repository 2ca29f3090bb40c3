import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { dayOf, instant, millis } from '../kernel/time.js';
import {
  daysBetween,
  dueAfterCalendarDays,
  dueAfterHours,
  dueAfterMinutes,
  dueAfterWorkingDays,
  isEndOfDay,
  lastDayOf,
  rollForCitizen,
  windowAfterCalendarDays,
} from './counting.js';
import { parseHolidayFile } from './holiday-file.js';

const calendar = parseHolidayFile(readFileSync('config/holidays.cn.json', 'utf8'));
const at = (day: string, time = '10:30'): string => `${day}T${time}:00.000+08:00`;

describe('working days (W): start day not counted, due at 24:00 of the last', () => {
  it.each([
    // deadlines.md, vectors
    ['2026-09-28', 5, '2026-10-10'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-11-22', 5, '2026-11-27'],
    // make-up Saturdays and Sundays
    ['2024-02-02', 1, '2024-02-04'],
    ['2024-02-03', 1, '2024-02-04'],
    ['2024-02-17', 1, '2024-02-18'],
    ['2024-09-13', 1, '2024-09-14'],
    ['2025-01-25', 1, '2025-01-26'],
    ['2025-09-27', 1, '2025-09-28'],
    ['2026-01-02', 1, '2026-01-04'],
    ['2026-01-03', 2, '2026-01-05'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-09-19', 1, '2026-09-20'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-10', 1, '2026-10-12'],
    // across holidays
    ['2024-02-09', 1, '2024-02-18'],
    ['2024-02-09', 2, '2024-02-19'],
    ['2024-04-03', 1, '2024-04-07'],
    ['2024-04-03', 2, '2024-04-08'],
    ['2024-04-30', 5, '2024-05-10'],
    ['2024-09-30', 5, '2024-10-12'],
    ['2025-01-27', 1, '2025-02-05'],
    ['2025-01-27', 5, '2025-02-10'],
    ['2025-04-30', 3, '2025-05-08'],
    ['2025-09-30', 4, '2025-10-13'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-30', 4, '2026-05-09'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-24', 4, '2026-10-08'],
    // month ends, leap day, year ends with data on both sides
    ['2024-02-28', 2, '2024-03-01'],
    ['2026-12-04', 10, '2026-12-18'],
    ['2026-12-30', 1, '2026-12-31'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2024-12-27', 3, '2025-01-02'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2025-12-31', 2, '2026-01-05'],
  ])('%s + %i W = %s', (start, n, last) => {
    expect(dueAfterWorkingDays(at(start), n, calendar)).toEqual({
      dueAt: `${nextDay(last)}T00:00:00.000+08:00`,
      provisional: false,
    });
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-12-31', 5, '2027-01-07'],
    ['2026-12-30', 3, '2027-01-04'],
    ['2027-02-05', 5, '2027-02-12'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2023-12-29', 1, '2024-01-02'],
  ])('%s + %i W = %s, provisional: a year without data counts weekends only', (start, n, last) => {
    const { dueAt, provisional } = dueAfterWorkingDays(at(start), n, calendar);
    expect([lastDayOf(dueAt), provisional]).toEqual([last, true]);
  });
});

describe('calendar days (C)', () => {
  it.each([
    // deadlines.md, vectors
    ['2026-09-20', 15, '2026-10-05'],
    ['2026-11-22', 60, '2027-01-21'],
    ['2026-11-22', 90, '2027-02-20'],
    // scenario 1
    ['2026-09-28', 15, '2026-10-13'],
    // month ends, leap day, year ends
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-03-31', 30, '2026-04-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-12-31', 60, '2027-03-01'],
    ['2027-12-31', 60, '2028-02-29'],
    ['2028-02-15', 15, '2028-03-01'],
    ['2026-06-30', 0, '2026-06-30'],
  ])('%s + %i C ends at 24:00 of %s, holiday or not', (start, n, last) => {
    expect(dueAfterCalendarDays(at(start), n)).toBe(`${nextDay(last)}T00:00:00.000+08:00`);
  });

  it.each(['00:00', '12:00', '23:59'])('counts the same from %s of the start day', (time) => {
    expect(dueAfterCalendarDays(at('2026-09-20', time), 15)).toBe('2026-10-06T00:00:00.000+08:00');
  });

  it('takes 24:00 of a day as the beginning of the next', () => {
    expect(dueAfterCalendarDays('2026-09-21T00:00:00.000+08:00', 1)).toBe('2026-09-23T00:00:00.000+08:00');
  });

  it.each([-1, 1.5, Number.NaN])('refuses %p days', (n) => {
    expect(() => dueAfterCalendarDays(at('2026-09-20'), n)).toThrow(RangeError);
    expect(() => dueAfterWorkingDays(at('2026-09-20'), n, calendar)).toThrow(RangeError);
  });
});

describe('citizens’ windows roll forward, officials’ deadlines never', () => {
  it.each([
    ['2026-10-05', '2026-10-08', false],
    ['2026-10-06', '2026-10-08', false],
    ['2025-03-01', '2025-03-03', false],
    ['2026-01-31', '2026-02-02', false],
    ['2026-02-15', '2026-02-24', false],
    ['2026-10-10', '2026-10-10', false],
    ['2026-09-20', '2026-09-20', false],
    ['2027-01-21', '2027-01-21', true],
    ['2027-02-20', '2027-02-22', true],
  ])('%s ends on %s (provisional: %s)', (day, rolled, provisional) => {
    expect(rollForCitizen(day, calendar)).toEqual({ day: rolled, provisional });
  });

  it('lets a citizen object through 10-08 to a list posted on 2026-10-01 for 5 C', () => {
    expect(windowAfterCalendarDays(at('2026-10-01'), 5, calendar)).toEqual({
      dueAt: '2026-10-09T00:00:00.000+08:00',
      provisional: false,
    });
  });
});

describe('wall clock and the parts', () => {
  it.each([
    [dueAfterHours(at('2026-12-31', '23:00'), 2), '2027-01-01T01:00:00.000+08:00'],
    [dueAfterHours(at('2024-02-28', '12:00'), 24), '2024-02-29T12:00:00.000+08:00'],
    [dueAfterMinutes(at('2026-10-01', '23:50'), 30), '2026-10-02T00:20:00.000+08:00'],
  ])('counts hours and minutes round the clock: %s', (due, expected) => {
    expect(due).toBe(expected);
  });

  it('knows the last day and the distance', () => {
    expect(lastDayOf('2026-10-06T00:00:00.000+08:00')).toBe('2026-10-05');
    expect(lastDayOf('2026-10-05T23:59:59.999+08:00')).toBe('2026-10-05');
    expect(isEndOfDay('2026-10-06T00:00:00.000+08:00')).toBe(true);
    expect(isEndOfDay('2026-10-06T00:00:00.001+08:00')).toBe(false);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('never comes earlier for a longer limit', () => {
    const moment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2028-12-31') });
    fc.assert(
      fc.property(moment, fc.nat(60), fc.nat(30), (time, n, more) => {
        const start = instant(time);
        expect(dueAfterCalendarDays(start, n + more) >= dueAfterCalendarDays(start, n)).toBe(true);
        expect(dueAfterWorkingDays(start, n + more, calendar).dueAt >= dueAfterWorkingDays(start, n, calendar).dueAt).toBe(true);
        expect(windowAfterCalendarDays(start, n, calendar).dueAt >= dueAfterCalendarDays(start, n)).toBe(true);
        expect(millis(dueAfterCalendarDays(start, n))).toBeGreaterThan(time);
        expect(daysBetween(dayOf(start), lastDayOf(dueAfterCalendarDays(start, n)))).toBe(n);
        expect(calendar.workingDaysBetween(dayOf(start), lastDayOf(dueAfterWorkingDays(start, n, calendar).dueAt))).toBe(n);
      }),
    );
  });
});

/** Reckoned without the code under test. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
