import { refusal, type Refusal } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import type { YearChange } from './holiday-years.js';

/** Something an administrator should know; it stops nothing. */
export type CalendarWarning = Refusal & { year: number };

const warning = (year: number, code: string, zh: string, en: string): CalendarWarning => ({ year, ...refusal(code, zh, en) });

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** A file that changes days gone by: whoever counted through them has been counted; only what is still open is counted anew. */
export const warningsOnLoad = (changes: readonly YearChange[], today: Day): CalendarWarning[] =>
  changes.flatMap(({ year, days }) => {
    if (year < yearOf(today))
      return [
        warning(
          year,
          'calendar.past-year',
          `${year} 年已经过去：已办结的时限不再重算，只重算仍未办结的。`,
          `${year} is over: clocks that have ended are not counted again, only those still open.`,
        ),
      ];
    const past = days.filter(({ day }) => day < today).map(({ day }) => day);
    if (past.length === 0) return [];
    return [
      warning(
        year,
        'calendar.past-days',
        `文件改动了已经过去的日子：${past.join('、')}。`,
        `The file changes days that have passed: ${past.join(', ')}.`,
      ),
    ];
  });

export type CalendarFacts = {
  today: Day;
  /** The years with data. */
  years: readonly number[];
  /** From the first start to the last limit of the open clocks counted provisionally; null when there is none. */
  provisional: { from: Day; to: Day } | null;
};

/** The State Council names the next year's holidays in the first days of November. */
const NOTICE_MONTH = '11';

/** What a missing year puts at risk: this year, years that open clocks reach, and from 1 November on the next one. Without numbers: anybody may read it. */
export const warningsOnYears = ({ today, years, provisional }: CalendarFacts): CalendarWarning[] => {
  const year = yearOf(today);
  const missing = new Map<number, CalendarWarning>();
  const name = (each: CalendarWarning): unknown =>
    !years.includes(each.year) && !missing.has(each.year) && missing.set(each.year, each);
  if (provisional)
    for (let reached = yearOf(provisional.from); reached <= yearOf(provisional.to); reached += 1)
      name(
        warning(
          reached,
          'calendar.year-reached',
          `${reached} 年尚无放假安排数据，已有时限为暂定，请载入放假通知。`,
          `There is no holiday data for ${reached}, which open clocks reach: some due dates are provisional. Load the notice.`,
        ),
      );
  name(warning(year, 'calendar.year-missing', ...missingWords(year)));
  if (today.slice(5, 7) >= NOTICE_MONTH) name(warning(year + 1, 'calendar.year-missing', ...missingWords(year + 1)));
  return [...missing.values()].toSorted((one, other) => one.year - other.year);
};

const missingWords = (year: number): [string, string] => [
  `${year} 年尚无放假安排数据，请载入放假通知。`,
  `There is no holiday data for ${year}. Load the notice.`,
];
