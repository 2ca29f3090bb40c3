import { HOUR, MINUTE, millis, type Instant } from '../kernel/time.js';

/** A session ends after 8 h without a request … */
export const IDLE_LIMIT = 8 * HOUR;
/** … and 24 h after sign-in in any case. */
export const ABSOLUTE_LIMIT = 24 * HOUR;
/** "Last seen" and "last used" are written at most once in this time. */
export const SEEN_INTERVAL = MINUTE;

type SessionTimes = { lastSeenAt: Instant; expiresAt: Instant; revokedAt: Instant | null };

export const isLive = ({ lastSeenAt, expiresAt, revokedAt }: SessionTimes, now: Instant): boolean =>
  revokedAt === null && now < expiresAt && millis(now) - millis(lastSeenAt) < IDLE_LIMIT;

export const isWorthNoting = (lastAt: Instant | null, now: Instant): boolean =>
  lastAt === null || millis(now) - millis(lastAt) >= SEEN_INTERVAL;
