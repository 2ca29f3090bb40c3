import type { Day } from '../kernel/time.js';
import { WorkingCalendar, type MarkedDay } from './working-days.js';

/** The years that have data, each with the days its notices name. */
export type HolidayYears = ReadonlyMap<number, readonly MarkedDay[]>;

/** What the notices say of one day: a holiday, a make-up workday, or nothing (its weekday counts). */
export type DayWord = 'off' | 'work' | null;

/** What loading a file does to one year; `days` are those about which the calendar changes its word. */
export type YearChange = { year: number; isNew: boolean; days: { day: Day; name: string; was: DayWord; is: DayWord }[] };

export const calendarOf = (years: HolidayYears): WorkingCalendar =>
  new WorkingCalendar([...years.keys()], [...years.values()].flat());

/** Later files replace the years they name, whole; the others stay as they were. */
export const inOrder = (files: readonly HolidayYears[]): HolidayYears => new Map(files.flatMap((years) => [...years]));

/** Per year of `file`, ascending, what it changes in `before`. */
export const changesBy = (file: HolidayYears, before: HolidayYears): YearChange[] =>
  [...file.keys()]
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, isNew: !before.has(year), days: changedDays(before.get(year) ?? [], file.get(year) ?? []) }));

const changedDays = (before: readonly MarkedDay[], after: readonly MarkedDay[]): YearChange['days'] => {
  const [was, is] = [byDay(before), byDay(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .toSorted()
    .map((day) => ({
      day,
      name: (is.get(day) ?? was.get(day))?.name ?? '',
      was: wordOf(was.get(day)),
      is: wordOf(is.get(day)),
    }))
    .filter((change) => change.was !== change.is);
};

const byDay = (days: readonly MarkedDay[]): ReadonlyMap<Day, MarkedDay> => new Map(days.map((marked) => [marked.day, marked]));

const wordOf = (marked: MarkedDay | undefined): DayWord => (marked ? (marked.isOff ? 'off' : 'work') : null);
