import { Injectable } from '@nestjs/common';
import { Problem } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { HOUR, MINUTE } from '../../kernel/time.js';
import { Throttle, type ThrottleKey } from '../../platform/throttle/throttle.js';
import type { ThrottleScope } from '../../platform/throttle/throttle-rules.js';

/** Nobody waits longer than this for the next try, so nobody can be shut out for good. */
const LONGEST = 15 * MINUTE;

/** Failures fade slowly, so that patience gains a guesser nothing (some hundred tries a day at the most); a success forgives them at once. */
const own = (name: string): ThrottleScope => ({
  name,
  growth: { free: 5, firstMs: 10_000, longestMs: LONGEST, halfLifeMs: 6 * HOUR },
});

/** From computers on which the account has never been signed in, all together. */
const ACCOUNT = own('sign-in-account');
/** From a computer on which the account has been signed in before: nobody else's tries count here. */
const DEVICE = own('sign-in-device');
/** One office often has one address, so it may fail more often; nothing forgives it but time. */
const ADDRESS: ThrottleScope = {
  name: 'sign-in-address',
  growth: { free: 30, firstMs: 2_000, longestMs: LONGEST, doubledBy: 3, halfLifeMs: HOUR },
};
const CODE = own('sign-in-code');
const CONFIRMATION = own('sign-in-confirmation');

export type Door = {
  keys: readonly ThrottleKey[];
  /** What a success forgives: never the address, for an attacker may have an account too. */
  forgiven: readonly ThrottleKey[];
};

export const doorOfAccount = (username: string, address: string, device: string | undefined): Door => {
  if (device !== undefined) return single(DEVICE, `${username}/${device}`);
  const account = { scope: ACCOUNT, value: username };
  return { keys: [account, { scope: ADDRESS, value: address }], forgiven: [account] };
};

/** Behind the right password: codes are few, so they are counted per account. */
export const doorOfCode = (staffId: string, device: string | undefined): Door =>
  single(CODE, `${staffId}/${device ?? 'unknown'}`);

/** Whoever sits at a session left open must not guess the password there. */
export const doorOfConfirmation = (staffId: string): Door => single(CONFIRMATION, staffId);

const single = (scope: ThrottleScope, value: string): Door => ({ keys: [{ scope, value }], forgiven: [{ scope, value }] });

/** Wrong passwords and codes make the next try wait, longer each time, up to 15 minutes. */
@Injectable()
export class Attempts {
  constructor(private readonly throttle: Throttle) {}

  /** Whether a try may be made now; it counts as failed until `succeeded`. */
  async mayTry({ keys }: Door): Promise<boolean> {
    return (await this.throttle.claim(keys)) === 0;
  }

  /** As `mayTry`, for somebody who is known already. Throws 429 with the time to wait. */
  async insistOnTry({ keys }: Door): Promise<void> {
    const waitMs = await this.throttle.claim(keys);
    if (waitMs > 0) throw new Problem(429, TOO_MANY, { retryAfter: Math.ceil(waitMs / 1000) });
  }

  async succeeded({ keys, forgiven }: Door): Promise<void> {
    await this.throttle.succeeded(keys);
    await this.throttle.forget(forgiven);
  }
}

const TOO_MANY = refusal(
  'session.too-many-tries',
  '尝试次数过多，请稍后再试（最长 15 分钟）。',
  'Too many wrong tries; wait a while (15 minutes at the most) and try again.',
);
