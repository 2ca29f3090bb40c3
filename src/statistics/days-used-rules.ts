import type { DaysUsed } from '../cases/figures/case-figures.service.js';
import { DAY, millis, startOfDay } from '../kernel/time.js';

const daysOf = ({ receivedOn, endedOn }: DaysUsed): number =>
  Math.max(0, Math.round((millis(startOfDay(endedOn)) - millis(startOfDay(receivedOn))) / DAY));

/** The smallest number of days within which so large a part of the cases ended; null where none has. Pure. */
export const daysWithin = (used: readonly DaysUsed[], part: number): number | null => {
  const sorted = used.map((each) => ({ days: daysOf(each), count: each.count })).toSorted((one, other) => one.days - other.days);
  const wanted = part * sorted.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { days, count } of sorted) if ((seen += count) >= wanted) return days;
  return null;
};
