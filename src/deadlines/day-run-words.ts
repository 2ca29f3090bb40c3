import type { Sentence } from '../kernel/rule.js';
import type { CountedDay } from './counted-days.js';
import { dayWords, spanWords } from './date-words.js';
import { holidayWords } from './explanation-words.js';

const LISTED_SINGLY = 3;

/** The days of a count in words, start day left out: single days up to three in a row, longer runs together. */
export const dayRunWords = (days: readonly CountedDay[], inYear: string): Sentence => {
  const runs = runsOf(days.filter(({ why }) => why !== 'start-day')).map((run) => runWords(run, inYear));
  return { zh: runs.map(({ zh }) => zh).join('，'), en: runs.map(({ en }) => en).join(', ') };
};

const runsOf = (days: readonly CountedDay[]): CountedDay[][] => {
  const runs: CountedDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.[0] && isAlike(run[0], day)) run.push(day);
    else runs.push([day]);
  }
  return runs;
};

/** What a calendar day is called makes no difference to a count of calendar days, nor to one that stands still. */
const isAlike = (a: CountedDay, b: CountedDay): boolean =>
  a.why === b.why &&
  (a.number === undefined) === (b.number === undefined) &&
  (a.why === 'calendar-day' || a.why === 'paused' || a.name === b.name);

const runWords = (run: readonly CountedDay[], inYear: string): Sentence => {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return { zh: '', en: '' };
  const span = spanWords(first.day, last.day, inYear);
  if (first.number !== undefined && last.number !== undefined)
    return run.length <= LISTED_SINGLY ? singly(run, inYear) : together(span, first, last);
  const name = holidayWords(first.name ?? '');
  switch (first.why) {
    case 'holiday':
      return { zh: `${span.zh}${name.zh}放假不计`, en: `${span.en} not counted (${name.en} holiday)` };
    case 'weekend':
      return { zh: `${span.zh}周末不计`, en: `${span.en} not counted (weekend)` };
    case 'paused':
      return { zh: `${span.zh}暂停不计`, en: `${span.en} not counted (paused)` };
    case 'start-day':
    case 'calendar-day':
    case 'workday':
    case 'make-up-workday':
      return { zh: `顺延至${span.zh}`, en: `rolled to ${span.en}` };
    default:
      return first.why satisfies never;
  }
};

const singly = (run: readonly CountedDay[], inYear: string): Sentence => {
  const words = run.map((day) => {
    const { zh, en } = dayWords(day.day, inYear);
    const isMakeUp = day.why === 'make-up-workday';
    return {
      zh: `${zh}${isMakeUp ? '（调休上班）' : ''}第${day.number}日`,
      en: `${en}${isMakeUp ? ' (make-up workday)' : ''} day ${day.number}`,
    };
  });
  return { zh: words.map(({ zh }) => zh).join('，'), en: words.map(({ en }) => en).join(', ') };
};

const together = (span: Sentence, first: CountedDay, last: CountedDay): Sentence => ({
  zh: `${span.zh}第${first.number}至${last.number}日`,
  en: `${span.en} days ${first.number} to ${last.number}`,
});
