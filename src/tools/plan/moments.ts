import { dayOf, instant, plus, type Day, type Instant } from '../../kernel/time.js';

/** The day at that hour; where the data gives a moment instead of a day, that moment. */
export const atHour = (day: Day | Instant, hour: string): Instant =>
  day.includes('T') ? instant(day) : instant(`${day}T${hour}:00+08:00`);

export const later = (at: Instant, minutes: number): Instant => plus(at, minutes * 60_000);

/** The latest of some moments. */
export const latest = (first: Instant, ...others: readonly Instant[]): Instant => [first, ...others].toSorted().at(-1) ?? first;

export const earliest = (first: Instant, ...others: readonly Instant[]): Instant => [first, ...others].toSorted()[0] ?? first;

export const asDay = (value: Day | Instant): Day => (value.includes('T') ? dayOf(instant(value)) : value);
