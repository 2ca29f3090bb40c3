import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus } from '../kernel/time.js';
import { isLive, isWorthNoting } from './session-rules.js';

const signedIn = '2026-12-05T08:00:00.000+08:00';
const session = { lastSeenAt: signedIn, expiresAt: plus(signedIn, 24 * HOUR), revokedAt: null };

describe('a session', () => {
  it('lives on while it is used, up to its end', () => {
    expect(isLive(session, plus(signedIn, 8 * HOUR - 1))).toBe(true);
    expect(isLive({ ...session, lastSeenAt: plus(signedIn, 23 * HOUR) }, plus(signedIn, 24 * HOUR - 1))).toBe(true);
  });

  it('ends when idle, at its absolute end, and when revoked', () => {
    expect(isLive(session, plus(signedIn, 8 * HOUR))).toBe(false);
    expect(isLive({ ...session, lastSeenAt: plus(signedIn, 23 * HOUR) }, plus(signedIn, 24 * HOUR))).toBe(false);
    expect(isLive({ ...session, revokedAt: signedIn }, signedIn)).toBe(false);
  });

  it('is noted as seen at most once a minute, and not by a clock that went back', () => {
    expect(isWorthNoting(null, signedIn)).toBe(true);
    expect(isWorthNoting(signedIn, plus(signedIn, MINUTE - 1))).toBe(false);
    expect(isWorthNoting(signedIn, plus(signedIn, MINUTE))).toBe(true);
    expect(isWorthNoting(signedIn, plus(signedIn, -HOUR))).toBe(false);
  });
});
