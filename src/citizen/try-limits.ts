import { MINUTE } from '../kernel/time.js';
import type { ThrottleScope } from '../platform/throttle/throttle-rules.js';

/*
 * What guessing costs (docs/decisions/008-guessing-costs-time.md). Waits and lines together stay under five seconds, for a right code waits
 * like a wrong one; what bounds guessing is `perSecond`. To change a figure, do its sums there again.
 */

/** A case number from one address. Somebody who mistypes three times notices nothing. */
export const NUMBER_AND_ADDRESS: ThrottleScope = {
  name: 'status-number-address',
  growth: { free: 3, firstMs: 500, longestMs: 3_000, halfLifeMs: 30 * MINUTE },
  line: { perSecond: 20, patienceMs: 3_000 },
};

/** One address, which a whole village may share. */
export const ADDRESS: ThrottleScope = {
  name: 'status-address',
  growth: { free: 10, firstMs: 250, longestMs: 2_000, halfLifeMs: 30 * MINUTE },
  line: { perSecond: 30, patienceMs: 3_000 },
};

/** All callers together. Who has guessed nothing yet waits half a second at the most and stands in no line. */
export const EVERYBODY: ThrottleScope = {
  name: 'status-everybody',
  growth: { free: 200, firstMs: 100, longestMs: 500, doubledBy: 100, halfLifeMs: 10 * MINUTE, isShared: true },
  line: { perSecond: 50, patienceMs: 3_000 },
};

/** So much of an hour's registrations may come at once. */
const AT_ONCE = 15 * MINUTE;

/** Registrations online from one address: nobody waits, until the line would be a quarter of an hour long. */
export const registrationScope = (perHour: number): ThrottleScope => ({
  name: 'registration-address',
  line: { perSecond: perHour / 3_600, patienceMs: AT_ONCE },
});
