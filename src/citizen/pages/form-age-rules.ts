import { HOUR } from '../../kernel/time.js';

/** How many reports came lately: from this address, and from everybody (counts fade, try-limits.ts). */
export type Lately = { fromAddress: number; fromEverybody: number };

/** A person needs longer than this to read three pages; a machine would not wait. */
const LEAST = 5;
const LONGEST = 90;
/** An address may be a whole village's. */
const FREE = { fromAddress: 3, fromEverybody: 200 };

/** For so long a form may stay open. */
export const FORM_LASTS = 24 * HOUR;

/** How many seconds a form has to be open before it is sent: little as a rule, and longer the more come. Nobody is refused for it. */
export const leastSeconds = ({ fromAddress, fromEverybody }: Lately): number =>
  Math.min(
    LONGEST,
    LEAST + 10 * Math.max(0, fromAddress - FREE.fromAddress) + Math.max(0, fromEverybody - FREE.fromEverybody) / 4,
  );

/** How many seconds are still to wait; 0 lets it be sent. Times in ms. */
export const secondsToWait = (issuedAt: number, now: number, lately: Lately): number =>
  Math.max(0, Math.ceil(leastSeconds(lately) - (now - issuedAt) / 1000));
