/**
 * An instant as the record keeps it: ISO 8601 in Asia/Shanghai with milliseconds, `2026-09-28T10:30:00.000+08:00`.
 * Fixed length, so it sorts as text on every database.
 */
export type Instant = string;

/** A calendar day in Asia/Shanghai, `2026-09-28`. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const SHANGHAI_OFFSET = 8 * HOUR;

/** The record's form of a moment. Throws RangeError on an invalid date. */
export const instant = (moment: Date | number | string): Instant =>
  new Date(new Date(moment).getTime() + SHANGHAI_OFFSET).toISOString().replace('Z', '+08:00');

/** Milliseconds since the epoch. */
export const millis = (at: Instant): number => Date.parse(at);

/** The Shanghai day on which the instant lies. */
export const dayOf = (at: Instant): Day => at.slice(0, 10);

/** Whether `YYYY-MM-DD` names a day that exists. `Date` alone would roll 30 February over. */
export const isCalendarDay = (text: string): text is Day => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** 24:00 of the day, written as 00:00 of the next. */
export const endOfDay = (day: Day): Instant => instant(Date.parse(`${day}T00:00:00+08:00`) + DAY);

export const startOfDay = (day: Day): Instant => `${day}T00:00:00.000+08:00`;

/** The day that lies `days` calendar days (C) after `day`; negative goes back. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const plus = (at: Instant, ms: number): Instant => instant(millis(at) + ms);
