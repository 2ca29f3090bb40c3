import { DAY, plus, type Instant } from '../../kernel/time.js';
import type { CaseState } from '../../cases/vocabulary.js';

/** Where in its life a bulk-loaded case stands, and when it was received. */
export type BulkCase = { index: number; receivedAt: Instant; state: CaseState };

/** Days before now over which the cases are spread, oldest first. */
const SPAN_DAYS = 270;

/** Of every hundred cases, counted from the newest: how many stand in each state. The rest is closed. */
const OPEN_SHARES: readonly [CaseState, number][] = [
  ['registered', 4],
  ['routed', 4],
  ['verifying', 5],
  ['correcting', 3],
  ['explaining', 3],
  ['replied', 5],
];

/** The plan of `count` cases up to `now`, in the order of their receipt. */
export const bulkPlan = (count: number, now: Instant): BulkCase[] => {
  const gap = (SPAN_DAYS * DAY) / count;
  return Array.from({ length: count }, (_, index) => ({
    index,
    receivedAt: plus(now, -Math.round((count - index) * gap)),
    state: stateAt((count - 1 - index) / count),
  }));
};

/** `age` runs from 0, the newest, to 1. */
const stateAt = (age: number): CaseState => {
  let upTo = 0;
  for (const [state, percent] of OPEN_SHARES) {
    upTo += percent / 100;
    if (age < upTo) return state;
  }
  return 'closed';
};
