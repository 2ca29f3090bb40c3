import { instant, isCalendarDay, type Day, type Instant } from '../../kernel/time.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?([Zz]|[+-](0\d|1[0-4]):[0-5]\d)$/;
const REGION_DIGITS = { district: 6, town: 9, village: 12 } as const;

export type RegionLevel = keyof typeof REGION_DIGITS;

/** A real day of the Gregorian calendar between 2000 and 2100, written `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && isCalendarDay(value) && value >= '2000' && value < '2101';

/** The record's form of an ISO 8601 moment that names its zone; nothing when it names none, or a day that does not exist. */
export const parseInstant = (value: unknown): Instant | undefined => {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  return match && isDay(match[1]) ? instant(match[0].toUpperCase()) : undefined;
};

/** Text a person can read: something beside blanks, no NUL (PostgreSQL refuses it), no half of a surrogate pair. */
export const isReadable = (value: string): boolean =>
  /[^\s\p{Cf}\p{Cc}]/u.test(value) && !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);

/** Length as a person counts: in code points, so that 𠮷 is one. */
export const lengthOf = (value: string): number => {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
};

export const isTextWithin = (value: unknown, min: number, max: number): value is string => {
  if (typeof value !== 'string' || value.length > max * 2 || !isReadable(value)) return false;
  const length = lengthOf(value);
  return length >= min && length <= max;
};

/** 6, 9 or 12 digits: district, town or village of the national division code. */
export const isRegionCode = (value: unknown, level?: RegionLevel): value is string => {
  if (typeof value !== 'string' || !/^[1-9]\d+$/.test(value)) return false;
  const lengths: readonly number[] = level ? [REGION_DIGITS[level]] : Object.values(REGION_DIGITS);
  return lengths.includes(value.length);
};

export const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
