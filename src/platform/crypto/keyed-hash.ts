import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MasterKey } from '../config/settings.js';
import { DerivedKeys } from './derived-keys.js';
import { ringOf, type KeyRing, type Keys } from './key-ring.js';
import { hashKey } from './master-keys.js';

const HASH_BYTES = 32;
/** Compared against where nothing is stored, so that a miss costs what a hit costs. */
const NO_HASH = Buffer.alloc(HASH_BYTES);

/**
 * HMAC-SHA-256 under one derived key per purpose, written `<keyId>.<base64url>`.
 * The id lets a hash outlive a turn of the master key: it is checked under the key it was made with, and looked up under all.
 */
export class KeyedHash {
  private readonly ring: KeyRing;
  private readonly subKeys: DerivedKeys;

  /** @param ring current key first */
  constructor(ring: KeyRing | readonly MasterKey[]) {
    this.ring = ringOf(ring);
    this.subKeys = new DerivedKeys(this.ring, bytesFor);
  }

  /** The hash of a value under the current key. */
  hash(purpose: string, value: string): string {
    const id = this.ring.currentId;
    return `${id}.${this.digest(id, purpose, value).toString('base64url')}`;
  }

  /** The hashes of a value under every key of the ring, current first: what a stored hash may look like. */
  hashes(purpose: string, value: string): string[] {
    const { masters, checks } = this.ring.keys;
    const ids = [...masters, ...checks.filter((check) => check.purpose === purpose)].map(({ id }) => id);
    return ids.map((id) => `${id}.${this.digest(id, purpose, value).toString('base64url')}`);
  }

  /** Does the value have the stored hash? One HMAC and one constant-time comparison, also where nothing is stored. */
  matches(purpose: string, value: string, stored: string | undefined): boolean {
    const [id = '', text = ''] = (stored ?? '').split('.');
    const isKnown = id !== '' && this.ring.knows(() => this.subKeys.find(id, purpose) !== undefined);
    const expected = Buffer.from(text, 'base64url');
    const actual = this.digest(isKnown ? id : this.ring.currentId, purpose, value);
    const isEqual = timingSafeEqual(actual, expected.length === HASH_BYTES ? expected : NO_HASH);
    return isKnown && isEqual;
  }

  /** Finds equal values without storing them. The value must already be normalised. */
  blindIndex(kind: string, value: string): string {
    return this.hash(blindIndexOf(kind), value);
  }

  /** As `blindIndex`, under every key of the ring: for look-ups. */
  blindIndexes(kind: string, value: string): string[] {
    return this.hashes(blindIndexOf(kind), value);
  }

  private digest(keyId: string, purpose: string, value: string): Buffer {
    const key = this.subKeys.find(keyId, purpose);
    if (!key) throw new Error(`The key "${keyId}" is not at hand.`);
    return createHmac('sha256', key).update(value, 'utf8').digest();
  }
}

const bytesFor = ({ masters, checks }: Keys, keyId: string, purpose: string): Buffer | undefined => {
  const master = masters.find(({ id }) => id === keyId);
  return master ? hashKey(master, purpose) : checks.find((check) => check.id === keyId && check.purpose === purpose)?.key;
};

const blindIndexOf = (kind: string): string => `blind-index/${kind}`;
