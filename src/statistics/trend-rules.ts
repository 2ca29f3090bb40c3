import type { DayCount } from '../cases/figures/case-figures.service.js';
import { addDays, type Day } from '../kernel/time.js';
import type { CasesQuery, Statistics, Tally } from './statistics-view.js';

type Trend = Statistics['trend'];

/** Two weeks: what a week brings stands beside what the week before brought. */
const DAYS = 14;

export const trendStart = (today: Day): Day => addDays(today, 1 - DAYS);

/** Every day until today, also those on which nothing came. Pure. */
export const trendOf = (received: readonly DayCount[], today: Day, place: CasesQuery): Trend => {
  const counts = new Map(received.map(({ day, count }) => [day, count]));
  return Array.from({ length: DAYS }, (_, n) => {
    const day = addDays(trendStart(today), n);
    return { day, tally: { count: counts.get(day) ?? 0, cases: { ...place, receivedFrom: day, receivedTo: day } } };
  });
};

/** The last seven days of it together. Pure. */
export const weekOf = (trend: Trend, place: CasesQuery): Tally => {
  const week = trend.slice(-7);
  return {
    count: week.reduce((sum, { tally }) => sum + tally.count, 0),
    cases: { ...place, receivedFrom: week[0]!.day, receivedTo: week.at(-1)!.day },
  };
};
