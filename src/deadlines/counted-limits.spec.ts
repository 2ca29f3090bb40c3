import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseHolidayFile } from '../calendar/holiday-file.js';
import { endOfDay, plus, type Instant } from '../kernel/time.js';
import { countLimit, parseLimit } from './limit.js';

const calendar = parseHolidayFile(readFileSync('config/holidays.cn.json', 'utf8'));

/** `2026-10-10` is 10:30 of that day, `2026-10-10 24:00` its end. */
const at = (text: string): Instant => {
  const [day = '', time = '10:30'] = text.split(' ');
  return time === '24:00' ? endOfDay(day) : `${day}T${time}:00.000+08:00`;
};

const counted = (text: string, from: string, side: 'official' | 'citizen') => {
  const limit = parseLimit(text);
  if (!limit) throw new Error(`no limit: ${text}`);
  return countLimit(limit, at(from), side, calendar);
};

describe('working days, from the notices of 2025 and 2026', () => {
  it.each<[limit: string, from: string, due: string, what: string]>([
    ['5W', '2026-09-28', '2026-10-10', 'vector: 29, 30, 8, 9, make-up Saturday 10'],
    ['5W', '2026-09-30', '2026-10-13', 'vector: 8, 9, 10, 12, 13'],
    ['3W', '2026-02-12', '2026-02-24', 'vector: 13, make-up Saturday 14, 24 after Spring Festival'],
    ['5W', '2026-11-22', '2026-11-27', 'vector: from a Sunday'],
    ['1W', '2026-09-18', '2026-09-20', 'Friday, then a make-up Sunday'],
    ['1W', '2026-09-19', '2026-09-20', 'Saturday, then a make-up Sunday'],
    ['1W', '2026-09-20', '2026-09-21', 'from the make-up Sunday itself'],
    ['2W', '2026-09-23', '2026-09-28', 'over Mid-Autumn'],
    ['1W', '2026-09-24', '2026-09-28', 'the day before Mid-Autumn'],
    ['5W', '2026-09-24', '2026-10-09', 'over Mid-Autumn and National Day'],
    ['1W', '2026-10-07', '2026-10-08', 'the last day of the holiday'],
    ['1W', '2026-10-09', '2026-10-10', 'Friday, then a make-up Saturday'],
    ['2W', '2026-10-09', '2026-10-12', 'make-up Saturday, free Sunday, Monday'],
    ['1W', '2026-10-10', '2026-10-12', 'from the make-up Saturday itself'],
    ['1W', '2026-02-13', '2026-02-14', 'Friday, then a make-up Saturday'],
    ['1W', '2026-02-14', '2026-02-24', 'nine days of Spring Festival'],
    ['2W', '2026-02-23', '2026-02-25', 'after Spring Festival'],
    ['1W', '2026-02-27', '2026-02-28', 'month end on a make-up Saturday'],
    ['2W', '2026-02-27', '2026-03-02', 'over the month end'],
    ['1W', '2026-04-03', '2026-04-07', 'Qingming with its Monday'],
    ['1W', '2026-04-30', '2026-05-06', 'month end before Labour Day'],
    ['4W', '2026-04-30', '2026-05-09', '6, 7, 8, make-up Saturday 9'],
    ['5W', '2026-04-30', '2026-05-11', 'one more after the make-up Saturday'],
    ['1W', '2026-06-18', '2026-06-22', 'Dragon Boat on a Friday'],
    ['1W', '2026-07-31', '2026-08-03', 'month end on a Friday'],
    ['1W', '2026-01-03', '2026-01-04', 'make-up Sunday after New Year'],
    ['1W', '2025-12-31', '2026-01-04', 'year end with data on both sides'],
    ['2W', '2025-12-31', '2026-01-05', 'year end, make-up Sunday, Monday'],
    ['3W', '2025-12-30', '2026-01-05', '31, make-up Sunday 4, 5'],
    ['1W', '2025-01-24', '2025-01-26', 'make-up Sunday before Spring Festival'],
    ['2W', '2025-01-24', '2025-01-27', 'make-up Sunday, Monday'],
    ['3W', '2025-01-24', '2025-02-05', 'then over Spring Festival 2025'],
    ['4W', '2025-02-04', '2025-02-08', '5, 6, 7, make-up Saturday 8'],
    ['5W', '2025-02-04', '2025-02-10', 'one more after it'],
    ['1W', '2025-04-03', '2025-04-07', 'Qingming 2025'],
    ['1W', '2025-04-25', '2025-04-27', 'make-up Sunday before Labour Day'],
    ['2W', '2025-04-30', '2025-05-07', 'Labour Day 2025'],
    ['1W', '2025-05-30', '2025-06-03', 'Dragon Boat 2025'],
    ['1W', '2025-09-26', '2025-09-28', 'make-up Sunday before National Day'],
    ['5W', '2025-09-26', '2025-10-10', '28, 29, 30, then 9 and 10 October'],
    ['6W', '2025-09-26', '2025-10-11', 'make-up Saturday 11'],
    ['7W', '2025-09-26', '2025-10-13', 'the Monday after it'],
    ['1W', '2026-12-30', '2026-12-31', 'last day with data'],
    ['3W', '2026-12-28', '2026-12-31', '29, 30, 31'],
  ])('%s from %s ends on %s: %s', (limit, from, due) => {
    expect(counted(limit, from, 'official')).toEqual({ dueAt: at(`${due} 24:00`), provisional: false });
  });

  it.each<[limit: string, from: string, due: string, what: string]>([
    ['1W', '2026-12-31', '2027-01-01', 'weekends alone are left out'],
    ['2W', '2026-12-31', '2027-01-04', 'Friday, Monday'],
    ['2W', '2026-12-30', '2027-01-01', 'begins with data, ends without'],
    ['1W', '2028-02-28', '2028-02-29', 'leap day'],
    ['2W', '2028-02-28', '2028-03-01', 'over the leap day'],
    ['1W', '2028-02-29', '2028-03-01', 'from the leap day'],
  ])('%s from %s ends provisionally on %s: %s', (limit, from, due) => {
    expect(counted(limit, from, 'official')).toEqual({ dueAt: at(`${due} 24:00`), provisional: true });
  });
});

describe('calendar days of officials: never rolled, never provisional', () => {
  it.each<[limit: string, from: string, due: string]>([
    ['15C', '2026-09-20', '2026-10-05'],
    ['60C', '2026-11-22', '2027-01-21'],
    ['90C', '2026-11-22', '2027-02-20'],
    ['1C', '2026-01-31', '2026-02-01'],
    ['30C', '2026-01-31', '2026-03-02'],
    ['15C', '2026-02-14', '2026-03-01'],
    ['15C', '2028-02-14', '2028-02-29'],
    ['1C', '2028-02-28', '2028-02-29'],
    ['1C', '2028-02-29', '2028-03-01'],
    ['60C', '2028-01-01', '2028-03-01'],
    ['365C', '2027-03-01', '2028-02-29'],
    ['same day', '2026-10-01', '2026-10-01'],
    ['3C', '2026-12-30', '2027-01-02'],
    ['2C', '2026-09-29', '2026-10-01'],
    ['1C', '2026-09-29 23:59', '2026-09-30'],
    ['1C', '2026-09-30 00:00', '2026-10-01'],
  ])('%s from %s ends on %s', (limit, from, due) => {
    expect(counted(limit, from, 'official')).toEqual({ dueAt: at(`${due} 24:00`), provisional: false });
  });
});

describe('windows of citizens roll to the next workday', () => {
  it.each<[limit: string, from: string, due: string, provisional: boolean]>([
    ['5C', '2026-10-01', '2026-10-08', false],
    ['15C', '2026-09-20', '2026-10-08', false],
    ['30C', '2026-09-01', '2026-10-08', false],
    ['30C', '2026-09-10', '2026-10-10', false],
    ['30C', '2026-09-11', '2026-10-12', false],
    ['30C', '2026-01-15', '2026-02-14', false],
    ['30C', '2026-01-16', '2026-02-24', false],
    ['30C', '2026-04-01', '2026-05-06', false],
    ['30C', '2026-12-01', '2026-12-31', false],
    ['30C', '2026-12-02', '2027-01-01', true],
    ['30C', '2026-12-03', '2027-01-04', true],
    ['30C', '2028-01-30', '2028-02-29', true],
    ['30C', '2025-08-29', '2025-09-28', false],
    ['30C', '2025-09-01', '2025-10-09', false],
  ])('%s from %s may be used through %s, provisional: %s', (limit, from, due, provisional) => {
    expect(counted(limit, from, 'citizen')).toEqual({ dueAt: at(`${due} 24:00`), provisional });
  });
});

describe('wall clock runs on over night, holiday and New Year', () => {
  it.each<[limit: string, from: string, due: string]>([
    ['30min', '2026-12-31 23:45', '2027-01-01 00:15'],
    ['12h', '2026-12-31 12:00', '2027-01-01 00:00'],
    ['24h', '2026-02-28 10:30', '2026-03-01 10:30'],
    ['24h', '2028-02-28 10:30', '2028-02-29 10:30'],
    ['4h', '2026-09-30 22:00', '2026-10-01 02:00'],
    ['2h', '2026-10-03 12:00', '2026-10-03 14:00'],
    ['15min', '2026-11-22 00:00', '2026-11-22 00:15'],
    ['on the spot', '2026-10-01 23:50', '2026-10-02 00:20'],
    ['at once', '2026-10-01 23:50', '2026-10-02 00:20'],
  ])('%s from %s ends at %s', (limit, from, due) => {
    expect(counted(limit, from, 'official')).toEqual({ dueAt: at(due), provisional: false });
  });
});

const moment = fc
  .integer({ min: 0, max: 3 * 365 * 1440 })
  .map((minutes) => plus('2025-01-01T00:00:00.000+08:00', minutes * 60_000));

describe('whatever the numbers', () => {
  it('the due is monotone in the limit', () => {
    const limits = fc.tuple(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('C', 'W', 'h', 'min'),
    );
    fc.assert(
      fc.property(moment, limits, fc.constantFrom('official' as const, 'citizen' as const), (from, [a, b, unit], side) => {
        const due = (count: number) => countLimit(parseLimit(`${count}${unit}`)!, from, side, calendar).dueAt;
        return due(Math.min(a, b)) <= due(Math.max(a, b));
      }),
    );
  });
});
