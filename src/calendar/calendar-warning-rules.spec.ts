import { describe, expect, it } from '@jest/globals';
import { warningsOnLoad, warningsOnYears } from './calendar-warning-rules.js';
import { calendarOf, changesBy, inOrder } from './holiday-years.js';
import { HolidayFileError, readHolidayYears } from './holiday-file.js';

const file = (year: number, days: [string, boolean][]): string =>
  JSON.stringify(
    { years: { [year]: { papers: ['国办发明电'], days: days.map(([date, off]) => ({ date, name: '节', off })) } } },
    null,
    1,
  );

describe('what the calendar warns of', () => {
  const years = [2025, 2026];
  const at = (today: string, provisional: Parameters<typeof warningsOnYears>[0]['provisional'] = null, known = years) =>
    warningsOnYears({ today, years: known, provisional }).map(({ code, year }) => [code, year]);

  it('names the next year from 1 November on, and a year that has begun without data', () => {
    expect(at('2026-10-31')).toEqual([]);
    expect(at('2026-11-01')).toEqual([['calendar.year-missing', 2027]]);
    expect(at('2027-01-01')).toEqual([['calendar.year-missing', 2027]]);
    expect(at('2026-11-01', null, [2026, 2027])).toEqual([]);
  });

  it('names each year without data that open clocks reach, once', () => {
    expect(at('2026-10-12', { from: '2026-09-20', to: '2027-01-05' })).toEqual([['calendar.year-reached', 2027]]);
    expect(at('2026-12-12', { from: '2026-12-01', to: '2027-01-05' })).toEqual([['calendar.year-reached', 2027]]);
  });

  it('names days gone by that a file changes', () => {
    const before = readHolidayYears(file(2026, [['2026-10-01', true]]));
    const codes = (text: string) =>
      warningsOnLoad(changesBy(readHolidayYears(text), before), '2026-10-12').map(({ code }) => code);
    expect(codes(file(2026, [['2026-10-02', true]]))).toEqual(['calendar.past-days']);
    expect(codes(file(2025, [['2025-10-02', true]]))).toEqual(['calendar.past-year']);
    expect(
      codes(
        file(2026, [
          ['2026-10-01', true],
          ['2026-12-31', true],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('files loaded one over the other', () => {
  const shipped = readHolidayYears(
    file(2026, [
      ['2026-10-01', true],
      ['2026-10-10', false],
    ]),
  );
  const loaded = readHolidayYears(
    file(2026, [
      ['2026-10-01', true],
      ['2026-12-31', true],
    ]),
  );

  it('replace the years they name, whole', () => {
    const calendar = calendarOf(inOrder([shipped, loaded]));
    expect([calendar.isWorkday('2026-10-10'), calendar.isWorkday('2026-12-31')]).toEqual([false, false]);
    expect(calendar.version).toBe(calendarOf(loaded).version);
  });

  it('say which days they change', () => {
    expect(changesBy(loaded, shipped)).toEqual([
      {
        year: 2026,
        isNew: false,
        days: [
          { day: '2026-10-10', name: '节', was: 'work', is: null },
          { day: '2026-12-31', name: '节', was: null, is: 'off' },
        ],
      },
    ]);
    expect(changesBy(loaded, new Map())).toMatchObject([{ isNew: true }]);
  });
});

describe('a wrong file', () => {
  const lineOf = (text: string): number | null => {
    try {
      readHolidayYears(text);
    } catch (error) {
      if (error instanceof HolidayFileError) return error.line;
    }
    return null;
  };

  it.each<[string, string, number]>([
    [
      'a day that does not exist',
      '{\n "years": {\n  "2027": {\n   "papers": ["x"],\n   "days": [\n    { "date": "2027-02-29", "name": "节", "off": true }]}}}',
      6,
    ],
    [
      'the second of two equal days',
      '{"years": {"2027": {"papers": ["x"], "days": [\n{ "date": "2027-01-01", "name": "节", "off": true },\n{ "date": "2027-01-01", "name": "节", "off": true }]}}}',
      3,
    ],
    ['a year without its notices', '{"years": {\n"2027": {\n"days": []}}}', 2],
    ['the second of two equal years', '{"years": {\n"2027": {"papers": ["x"], "days": [1]},\n"2027": {}}}', 3],
    ['a text that breaks off', '{"years": {\n"2027": {\n', 3],
  ])('tells the line of %s', (_what, text, line) => {
    expect(lineOf(text)).toBe(line);
  });
});
