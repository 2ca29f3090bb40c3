import { isEndOfDay, lastDayOf } from '../calendar/counting.js';
import type { Sentence } from '../kernel/rule.js';
import { dayOf, type Day, type Instant } from '../kernel/time.js';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const partsOf = (day: Day): [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

const nameOfMonth = (month: number): string => MONTHS[month - 1] ?? '';

/** `2026年9月28日`, `28 September 2026`; without the year when it is `inYear`. */
export const dayWords = (day: Day, inYear?: string): Sentence => {
  const [year, month, date] = partsOf(day);
  const isSame = day.slice(0, 4) === inYear;
  return {
    zh: `${isSame ? '' : `${year}年`}${month}月${date}日`,
    en: `${date} ${nameOfMonth(month)}${isSame ? '' : ` ${year}`}`,
  };
};

/** `10月1日至7日`, `1–7 October`; of one day just that day. */
export const spanWords = (from: Day, to: Day, inYear?: string): Sentence => {
  if (from === to) return dayWords(from, inYear);
  const [begin, end] = [dayWords(from, inYear), dayWords(to, inYear)];
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const [, , first] = partsOf(from);
    const [, , last] = partsOf(to);
    return { zh: `${begin.zh}至${last}日`, en: `${first}–${end.en}` };
  }
  return { zh: `${begin.zh}至${dayWords(to, from.slice(0, 4)).zh}`, en: `${begin.en} – ${end.en}` };
};

/** `2026年10月10日24时`, `24:00 on 10 October 2026`; other times to the minute. */
export const timeWords = (at: Instant): Sentence => {
  const isMidnight = isEndOfDay(at);
  const { zh, en } = dayWords(isMidnight ? lastDayOf(at) : dayOf(at));
  const [hour, minute] = [at.slice(11, 13), at.slice(14, 16)];
  return isMidnight
    ? { zh: `${zh}24时`, en: `24:00 on ${en}` }
    : { zh: `${zh}${Number(hour)}时${minute}分`, en: `${hour}:${minute} on ${en}` };
};
