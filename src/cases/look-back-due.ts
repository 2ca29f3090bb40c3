import { addDays, endOfDay, startOfDay, type Day, type Instant } from '../kernel/time.js';

/** Calendar days (C) that a town has for a look-back (model §4.10). */
const LIMIT_DAYS = 3;

/**
 * 24:00 of the third day after `lastDay`, or the beginning of the next stage where that comes first. As with every limit, a stage that
 * begins at once is no bound: nobody could keep it.
 */
export const lookBackDue = (lastDay: Day, nextStageStart: Day | null): Instant => {
  const limit = endOfDay(addDays(lastDay, LIMIT_DAYS));
  const next = nextStageStart === null ? undefined : startOfDay(nextStageStart);
  return next !== undefined && next > endOfDay(lastDay) && next < limit ? next : limit;
};
