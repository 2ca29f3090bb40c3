import { describe, expect, it } from '@jest/globals';
import { TOTP, Secret } from 'otpauth';
import { millis, plus } from '../../kernel/time.js';
import { addressOf, needsSecondFactor, newSecret, plainRecoveryCode, recoveryCodeFrom, stepOf } from './second-factor-rules.js';

const NOW = '2026-12-05T18:00:00.000+08:00';
/** The secret of RFC 6238, appendix B. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const codeAt = (secret: string, at: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: millis(at) });

/** As an input method for Chinese types it. */
const wide = (text: string): string =>
  [...text].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('');

describe('a one-time code', () => {
  it('is the one of RFC 6238 (appendix B, last six digits)', () => {
    expect(stepOf(RFC, '287082', '1970-01-01T08:00:59.000+08:00')).toBe(1);
    expect(stepOf(RFC, '081804', '2005-03-18T09:58:29.000+08:00')).toBe(37037036);
    expect(stepOf(RFC, '081805', '2005-03-18T09:58:29.000+08:00')).toBeUndefined();
  });

  it('counts one step before and after, with its own step, and no further', () => {
    const secret = newSecret();
    const step = stepOf(secret, codeAt(secret, NOW), NOW) ?? 0;
    expect(stepOf(secret, codeAt(secret, plus(NOW, -30_000)), NOW)).toBe(step - 1);
    expect(stepOf(secret, codeAt(secret, plus(NOW, 30_000)), NOW)).toBe(step + 1);
    expect(stepOf(secret, codeAt(secret, plus(NOW, -60_000)), NOW)).toBeUndefined();
    expect(stepOf(secret, codeAt(secret, plus(NOW, 60_000)), NOW)).toBeUndefined();
  });

  it('may be typed with a blank or in full width, and nothing else passes for one', () => {
    const secret = newSecret();
    const code = codeAt(secret, NOW);
    expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, NOW)).toBeDefined();
    expect(stepOf(secret, wide(code), NOW)).toBeDefined();
    for (const wrong of ['', '0', code.slice(1), `${code}0`, 'abcdef', '१२३४५६'])
      expect(stepOf(secret, wrong, NOW)).toBeUndefined();
  });

  it('reaches the authenticator with issuer and name', () => {
    expect(addressOf(RFC, 'slfz01')).toMatch(
      /^otpauth:\/\/totp\/Huicha%20%E5%9B%9E%E6%9F%A5:slfz01\?.*secret=GEZDGNBV.*period=30/,
    );
  });
});

describe('a recovery code', () => {
  it('is read as it is written, with or without separators', () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: 16 }, (_, at) => at * 17));
    expect(code).toMatch(/^([a-hjkmnp-tv-z0-9]{4}-){3}[a-hjkmnp-tv-z0-9]{4}$/);
    const plain = code.replaceAll('-', '');
    for (const typed of [code.toUpperCase(), ` ${plain} `, wide(code)]) expect(plainRecoveryCode(typed)).toBe(plain);
    expect(plainRecoveryCode('123456')).toBeUndefined();
  });

  it('has 32 letters that differ, so that each carries five bits', () => {
    const letters = new Set(Array.from({ length: 256 }, (_, byte) => recoveryCodeFrom(new Uint8Array(16).fill(byte))[0]));
    expect(letters.size).toBe(32);
  });
});

describe('two factors', () => {
  it('are for whoever decides, administers or looks over everything', () => {
    expect((['guidance_leader', 'town_leader', 'head', 'auditor', 'admin'] as const).every(needsSecondFactor)).toBe(true);
    expect((['intake_clerk', 'guidance_member', 'town_member', 'reviewer'] as const).some(needsSecondFactor)).toBe(false);
  });
});
