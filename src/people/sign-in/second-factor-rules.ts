import { Secret, TOTP } from 'otpauth';
import type { Role } from '../../kernel/actor.js';
import { millis, type Instant } from '../../kernel/time.js';

/** Seconds that a code lives; RFC 6238, as every authenticator understands it. */
const PERIOD = 30;
const DIGITS = 6;
/** Steps before and after now that count, for clocks that differ. */
const WINDOW = 1;

const ISSUER = 'Huicha 回查';

/** Whoever decides, administers or looks over everything signs in with two factors (docs/security.md). */
const ROLES_WITH_TWO: readonly Role[] = ['guidance_leader', 'town_leader', 'head', 'auditor', 'admin'];

export const needsSecondFactor = (role: Role): boolean => ROLES_WITH_TWO.includes(role);

/** A shared secret of 160 bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads: `otpauth://totp/…`. */
export const addressOf = (secret: string, username: string): string => totp(secret, username).toString();

/** The step to which a code belongs, within one of now, full-width digits or not; undefined for a wrong code. Compared in constant time. */
export const stepOf = (secret: string, code: string, now: Instant): number | undefined => {
  const timestamp = millis(now);
  const token = code.normalize('NFKC').replaceAll(' ', '');
  // The library throws on anything that is not as long as a code in bytes.
  if (!/^[0-9]{6}$/.test(token)) return undefined;
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD) + delta;
};

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: DIGITS, period: PERIOD });

export const RECOVERY_CODES = 10;
/** Without i, l, o and u: written down by hand and typed. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789';
const GROUPS = 4;
const GROUP = 4;

/** A recovery code of 80 bits from as many random bytes as it has letters: `k7wd-0qxm-…`. Guessing from a stolen hash is hopeless without salt. */
export const recoveryCodeFrom = (bytes: Uint8Array): string =>
  Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: GROUP }, (__, at) => LETTERS[(bytes[group * GROUP + at] ?? 0) % LETTERS.length]).join(''),
  ).join('-');

export const RECOVERY_BYTES = GROUPS * GROUP;

/** As it is hashed: without separators, in lower case; undefined where it cannot be one. */
export const plainRecoveryCode = (typed: string): string | undefined => {
  const plain = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');
  return plain.length === RECOVERY_BYTES ? plain : undefined;
};
