import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus } from '../kernel/time.js';
import { dutyOf, dutyOfToken, isConfirmed, isLive, isWorthNoting } from './session-rules.js';

const signedIn = '2026-12-05T08:00:00.000+08:00';
const session = { lastSeenAt: signedIn, expiresAt: plus(signedIn, 12 * HOUR), revokedAt: null };
const IDLE = 30 * MINUTE;

describe('a session', () => {
  it('lives on while it is used, up to its end', () => {
    expect(isLive(session, plus(signedIn, IDLE - 1), IDLE)).toBe(true);
    expect(isLive({ ...session, lastSeenAt: plus(signedIn, 12 * HOUR - 2) }, plus(signedIn, 12 * HOUR - 1), IDLE)).toBe(true);
  });

  it('ends when idle, at its absolute end, and when revoked', () => {
    expect(isLive(session, plus(signedIn, IDLE), IDLE)).toBe(false);
    expect(isLive({ ...session, lastSeenAt: plus(signedIn, 12 * HOUR - 1) }, plus(signedIn, 12 * HOUR), IDLE)).toBe(false);
    expect(isLive({ ...session, revokedAt: signedIn }, signedIn, IDLE)).toBe(false);
  });

  it('ends when the clock that it was used by turns out to have been wrong by more than it may be idle', () => {
    const ahead = plus(signedIn, 365 * 24 * HOUR);
    const opened = { lastSeenAt: ahead, expiresAt: plus(ahead, 12 * HOUR), revokedAt: null };
    expect(isLive(opened, signedIn, IDLE)).toBe(false);
    expect(isLive({ ...session, lastSeenAt: plus(signedIn, 2 * MINUTE) }, signedIn, IDLE)).toBe(true);
    expect(isConfirmed({ confirmedUntil: plus(ahead, 5 * MINUTE) }, signedIn)).toBe(false);
  });

  it('is noted as seen at most once a minute, and not by a clock that went back', () => {
    expect(isWorthNoting(null, signedIn)).toBe(true);
    expect(isWorthNoting(signedIn, plus(signedIn, MINUTE - 1))).toBe(false);
    expect(isWorthNoting(signedIn, plus(signedIn, MINUTE))).toBe(true);
    expect(isWorthNoting(signedIn, plus(signedIn, -HOUR))).toBe(false);
  });

  it('is confirmed up to its moment', () => {
    const confirmedUntil = plus(signedIn, 5 * MINUTE);
    expect(isConfirmed({ confirmedUntil: null }, signedIn)).toBe(false);
    expect(isConfirmed({ confirmedUntil }, plus(confirmedUntil, -1))).toBe(true);
    expect(isConfirmed({ confirmedUntil }, confirmedUntil)).toBe(false);
  });
});

describe('a duty', () => {
  const head = { role: 'head', mustChangePassword: false, secondFactorSince: null } as const;
  const since = { ...head, secondFactorSince: signedIn };

  it('is to show the code first, then to change a first password, then to set up the second factor', () => {
    expect(dutyOf({ ...since, mustChangePassword: true }, null, true)).toBe('enter-code');
    expect(dutyOf({ ...since, mustChangePassword: true }, signedIn, true)).toBe('change-password');
    expect(dutyOf({ ...head, mustChangePassword: true }, null, true)).toBe('change-password');
    expect(dutyOf(head, null, true)).toBe('set-up-second-factor');
    expect(dutyOf(since, signedIn, true)).toBeUndefined();
  });

  it('is not to set one up where nobody asks for it; whoever has one shows it all the same', () => {
    expect(dutyOf(head, null, false)).toBeUndefined();
    expect(dutyOf({ ...head, role: 'intake_clerk' }, null, true)).toBeUndefined();
    expect(dutyOf({ ...since, role: 'intake_clerk' }, null, false)).toBe('enter-code');
  });

  it('stops a token as well, but for the code', () => {
    expect([dutyOfToken(head, true), dutyOfToken(since, true)]).toEqual(['set-up-second-factor', undefined]);
    expect(dutyOfToken({ ...since, mustChangePassword: true }, false)).toBe('change-password');
  });
});
