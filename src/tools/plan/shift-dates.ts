import { addDays, DAY, dayOf, millis, plus, type Day, type Instant } from '../../kernel/time.js';

/** The Saturday up to which the demo data tells its story. */
export const DATA_SATURDAY: Day = '2026-12-05';

const WEEK = 7;

/** By how many days the data's dates move so that its Saturday becomes the latest one not after `today`; whole weeks, so that weekdays stay. */
export const shiftFor = (today: Day): number =>
  Math.floor((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${DATA_SATURDAY}T00:00:00Z`)) / DAY / WEEK) * WEEK;

/** Throws RangeError unless the days are whole weeks: a Sunday's call must not arrive on a Tuesday. */
export const insistOnWeeks = (days: number): void => {
  if (!Number.isInteger(days / WEEK)) throw new RangeError(`Dates shift by whole weeks, not by ${days} days.`);
};

/** What has a day or a moment at the beginning of a text: the whole value, so that a number of a document is left alone. */
const DAY_OR_MOMENT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?\+08:00)?$/;

export const shiftDay = (day: Day, days: number): Day => addDays(day, days);

export const shiftInstant = (at: Instant, days: number): Instant => plus(at, days * DAY);

/** The same data with every day and moment in it moved; a moment keeps its wall clock in Shanghai. */
export const shiftAll = <T>(value: T, days: number): T => {
  insistOnWeeks(days);
  return delayAll(value, days);
};

/** The same data as if everything in it happened so many days later, whatever the weekday. */
export const delayAll = <T>(value: T, days: number): T => moved(value, days) as T;

const moved = (value: unknown, days: number): unknown => {
  if (typeof value === 'string') return movedText(value, days);
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, days)]));
};

const movedText = (text: string, days: number): string => {
  const [, day, time] = DAY_OR_MOMENT.exec(text) ?? [];
  if (day === undefined) return text;
  return time === undefined ? shiftDay(day, days) : shiftInstant(text, days);
};

/** Whole days from one moment to another, counted by the calendar of Shanghai. */
export const daysBetween = (from: Instant, to: Instant): number =>
  (millis(`${dayOf(to)}T00:00:00Z`) - millis(`${dayOf(from)}T00:00:00Z`)) / DAY;

/** The same data as if everything in it happened at one moment. */
export const settleAll = <T>(value: T, at: Instant): T => settled(value, at) as T;

const settled = (value: unknown, at: Instant): unknown => {
  if (typeof value === 'string') {
    const [, day, time] = DAY_OR_MOMENT.exec(value) ?? [];
    return day === undefined ? value : time === undefined ? dayOf(at) : at;
  }
  if (Array.isArray(value)) return value.map((each) => settled(each, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settled(each, at)]));
};
