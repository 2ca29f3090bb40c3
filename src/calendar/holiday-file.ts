import type { Sentence } from '../kernel/rule.js';
import { isCalendarDay } from '../kernel/time.js';
import { lineOfKeys } from './holiday-file-line.js';
import { calendarOf, type HolidayYears } from './holiday-years.js';
import type { MarkedDay, WorkingCalendar } from './working-days.js';

/** What is wrong with a holiday file, in one sentence for the person who edits it, and the line where it stands. */
export class HolidayFileError extends Error {
  constructor(
    readonly sentence: Sentence,
    /** The line from 1; null while it is not known. */
    readonly line: number | null = null,
    /** The keys on the way to the fault. */
    readonly keys: readonly (string | number)[] = [],
  ) {
    super(sentence.en);
  }
}

/**
 * The calendar of a holiday file (config/holidays.cn.json): per year the notices it comes from and the days they name. Throws
 * HolidayFileError on a date that does not exist, lies outside its year or stands twice: a silent slip here moves every deadline.
 */
export const parseHolidayFile = (text: string): WorkingCalendar => calendarOf(readHolidayYears(text));

/** The same, year by year, as far as the file goes. Throws HolidayFileError with the line. */
export const readHolidayYears = (text: string): HolidayYears => {
  try {
    const { years } = recordOf(parsedJson(text), 'the file', []);
    const content = Object.entries(recordOf(years, 'years', ['years']));
    if (content.length === 0) throw fault('years 中没有年份。', '"years" names no year.', ['years']);
    refuseYearTwice(text);
    return new Map(content.map(([year, entry]) => [Number(year), daysOfYear(year, entry)]));
  } catch (error) {
    if (!(error instanceof HolidayFileError)) throw error;
    throw new HolidayFileError(error.sentence, lineOfKeys(text, error.keys), error.keys);
  }
};

const daysOfYear = (year: string, content: unknown): MarkedDay[] => {
  const at = ['years', year];
  if (!/^20\d\d$/.test(year)) throw fault(`“${year}”不是年份。`, `"${year}" is not a year like 2026.`, at);
  const { papers, days } = recordOf(content, year, at);
  if (!isFilled(papers))
    throw fault(`${year} 年缺少 papers（放假通知的出处）。`, `${year}: "papers" must name the notices the days come from.`, [
      ...at,
      'papers',
    ]);
  if (!isFilled(days))
    throw fault(`${year} 年缺少 days。`, `${year}: "days" must list the days the notices name.`, [...at, 'days']);
  const seen = new Set<string>();
  return days.map((entry, index) => {
    const keys = [...at, 'days', index];
    const marked = markedDay(recordOf(entry, `${year}, day ${index + 1}`, keys), year, index + 1, keys);
    if (seen.has(marked.day)) throw fault(`${marked.day} 重复。`, `${marked.day} stands twice.`, keys);
    seen.add(marked.day);
    return marked;
  });
};

const markedDay = (
  { date, name, off }: Record<string, unknown>,
  year: string,
  position: number,
  at: readonly (string | number)[],
): MarkedDay => {
  if (typeof date !== 'string' || !isCalendarDay(date))
    throw fault(
      `${year} 年第 ${position} 天的 date“${String(date)}”不是日期。`,
      `${year}, day ${position}: "${String(date)}" is not a date.`,
      [...at, 'date'],
    );
  if (!date.startsWith(year)) throw fault(`${date} 不在 ${year} 年内。`, `${date} does not lie in ${year}.`, [...at, 'date']);
  if (typeof name !== 'string' || name === '') throw fault(`${date} 缺少 name。`, `${date} has no name.`, [...at, 'name']);
  if (typeof off !== 'boolean')
    throw fault(
      `${date} 的 off 应为 true（放假）或 false（调休上班）。`,
      `${date} needs "off": true (holiday) or false (make-up workday).`,
      [...at, 'off'],
    );
  return { day: date, name, isOff: off };
};

/** JSON keeps the last of two equal keys without a word. */
const refuseYearTwice = (text: string): void => {
  const years = [...text.matchAll(/"(\d{4})"\s*:/g)].map((match) => match[1]);
  const twice = years.find((year, index) => years.indexOf(year) !== index);
  if (twice) throw fault(`${twice} 年重复。`, `The year ${twice} stands twice.`, ['years', twice]);
};

const isFilled = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

const recordOf = (value: unknown, what: string, at: readonly (string | number)[]): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fault(`${what}：应为对象。`, `${what} is missing or not an object.`, at);
  return value as Record<string, unknown>;
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw fault(`不是有效的 JSON：${reason}`, `Not readable as JSON: ${reason}`);
  }
};

const fault = (zh: string, en: string, keys: readonly (string | number)[] = []): HolidayFileError =>
  new HolidayFileError({ zh, en }, null, keys);
