import { millis, MINUTE, type Instant } from '../../kernel/time.js';

export type LastSuccess = { everyMs: number; lastSuccessAt: Instant | null; watchedSince: Instant; now: Instant };

/** Beside three missed turns (ms): a restart, a busy machine. */
const GRACE_MS = MINUTE;

/** Three turns and a minute have passed without a success; a schedule that never ran counts from the start of this process. */
export const isStale = ({ everyMs, lastSuccessAt, watchedSince, now }: LastSuccess): boolean => {
  const since = lastSuccessAt !== null && lastSuccessAt > watchedSince ? lastSuccessAt : watchedSince;
  return millis(now) - millis(since) > 3 * everyMs + GRACE_MS;
};
