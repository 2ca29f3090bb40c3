import type { Role } from '../kernel/actor.js';
import { MINUTE, millis, type Instant } from '../kernel/time.js';
import { needsSecondFactor } from './sign-in/second-factor-rules.js';

/** "Last seen" and "last used" are written at most once in this time. */
export const SEEN_INTERVAL = MINUTE;
/** Who has shown again who they are has this long for what asks for it. */
export const CONFIRMED_FOR = 5 * MINUTE;
/** A right password waits this long for the code. */
export const CODE_WITHIN = 10 * MINUTE;

type SessionTimes = { lastSeenAt: Instant; expiresAt: Instant; revokedAt: Instant | null };

/**
 * Seen further in the future than it may be idle, it was opened or used while the clock was wrong: nothing tells how old it is.
 * @param idleMs a session ends after this long without a request, and at `expiresAt` in any case
 */
export const isLive = ({ lastSeenAt, expiresAt, revokedAt }: SessionTimes, now: Instant, idleMs: number): boolean =>
  revokedAt === null && now < expiresAt && Math.abs(millis(now) - millis(lastSeenAt)) < idleMs;

export const isWorthNoting = (lastAt: Instant | null, now: Instant): boolean =>
  lastAt === null || millis(now) - millis(lastAt) >= SEEN_INTERVAL;

export const isConfirmed = ({ confirmedUntil }: { confirmedUntil: Instant | null }, now: Instant): boolean =>
  confirmedUntil !== null && now < confirmedUntil && millis(confirmedUntil) - millis(now) <= CONFIRMED_FOR;

/** What a person must do before anything else. */
export const DUTIES = ['enter-code', 'change-password', 'set-up-second-factor'] as const;
export type Duty = (typeof DUTIES)[number];

type Account = { role: Role; mustChangePassword: boolean; secondFactorSince: Instant | null };

/** The first duty that is open. `isRequired`: this installation asks the roles that need it for a second factor. */
export const dutyOf = (
  { role, mustChangePassword, secondFactorSince }: Account,
  secondFactorAt: Instant | null,
  isRequired: boolean,
): Duty | undefined => {
  if (secondFactorSince !== null && secondFactorAt === null) return 'enter-code';
  if (mustChangePassword) return 'change-password';
  return secondFactorSince === null && isRequired && needsSecondFactor(role) ? 'set-up-second-factor' : undefined;
};

/** A bearer token shows no code; what its owner has yet to do stops it all the same. */
export const dutyOfToken = (account: Account, isRequired: boolean): Duty | undefined =>
  dutyOf(account, account.secondFactorSince, isRequired);
