import { MINUTE, plus, type Instant } from '../kernel/time.js';

/** After so many tries a person has to look. */
export const MOST_TRIES = 10;

/** When a rung that failed for the `tries`-th time is tried again: after 1, 2, 4 … minutes; `deadAt` when it is given up. */
export const afterFailure = (tries: number, now: Instant): { nextTryAt: Instant; deadAt: Instant | null } => ({
  nextTryAt: plus(now, 2 ** Math.max(0, tries - 1) * MINUTE),
  deadAt: tries >= MOST_TRIES ? now : null,
});

/** Whether a stuck clock is left alone for now: its next try has not come, or it was given up. */
export const rests = ({ next, dead }: { next: Instant; dead: Instant | null }, now: Instant): boolean =>
  dead !== null || next > now;
