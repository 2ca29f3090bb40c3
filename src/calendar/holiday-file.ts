import type { Sentence } from '../kernel/rule.js';
import { WorkingCalendar, type MarkedDay } from './working-days.js';

/** What is wrong with a holiday file, in one sentence for the person who edits it. */
export class HolidayFileError extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/**
 * The calendar of a holiday file (config/holidays.cn.json): per year the notices it comes from and the days they name. Throws
 * HolidayFileError on a date that does not exist, lies outside its year or stands twice: a silent slip here moves every deadline.
 */
export const parseHolidayFile = (text: string): WorkingCalendar => {
  const { years } = recordOf(parsedJson(text), 'the file');
  const content = Object.entries(recordOf(years, 'years'));
  refuseYearTwice(text);
  return new WorkingCalendar(
    content.map(([year]) => Number(year)),
    content.flatMap(([year, entry]) => daysOfYear(year, entry)),
  );
};

const daysOfYear = (year: string, content: unknown): MarkedDay[] => {
  if (!/^20\d\d$/.test(year)) throw fault(`“${year}”不是年份。`, `"${year}" is not a year like 2026.`);
  const { papers, days } = recordOf(content, year);
  if (!isFilled(papers))
    throw fault(`${year} 年缺少 papers（放假通知的出处）。`, `${year}: "papers" must name the notices the days come from.`);
  if (!isFilled(days)) throw fault(`${year} 年缺少 days。`, `${year}: "days" must list the days the notices name.`);
  const seen = new Set<string>();
  return days.map((entry, index) => {
    const marked = markedDay(recordOf(entry, `${year}, day ${index + 1}`), year, index + 1);
    if (seen.has(marked.day)) throw fault(`${marked.day} 重复。`, `${marked.day} stands twice.`);
    seen.add(marked.day);
    return marked;
  });
};

const markedDay = ({ date, name, off }: Record<string, unknown>, year: string, position: number): MarkedDay => {
  if (typeof date !== 'string' || !isDay(date))
    throw fault(
      `${year} 年第 ${position} 天的 date“${String(date)}”不是日期。`,
      `${year}, day ${position}: "${String(date)}" is not a date.`,
    );
  if (!date.startsWith(year)) throw fault(`${date} 不在 ${year} 年内。`, `${date} does not lie in ${year}.`);
  if (typeof name !== 'string' || name === '') throw fault(`${date} 缺少 name。`, `${date} has no name.`);
  if (typeof off !== 'boolean')
    throw fault(
      `${date} 的 off 应为 true（放假）或 false（调休上班）。`,
      `${date} needs "off": true (holiday) or false (make-up workday).`,
    );
  return { day: date, name, isOff: off };
};

/** JSON keeps the last of two equal keys without a word. */
const refuseYearTwice = (text: string): void => {
  const years = [...text.matchAll(/"(\d{4})"\s*:/g)].map((match) => match[1]);
  const twice = years.find((year, index) => years.indexOf(year) !== index);
  if (twice) throw fault(`${twice} 年重复。`, `The year ${twice} stands twice.`);
};

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isFilled = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0;

const recordOf = (value: unknown, what: string): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fault(`${what}：应为对象。`, `${what} is missing or not an object.`);
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

const fault = (zh: string, en: string): HolidayFileError => new HolidayFileError({ zh, en });
