import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { MasterKey } from '../config/settings.js';
import { subKey, usableKeys } from './master-keys.js';

const HASH_BYTES = 32;
/** Compared against where nothing is stored, so that a miss costs what a hit costs. */
const NO_HASH = Buffer.alloc(HASH_BYTES);

/**
 * HMAC-SHA-256 under one derived key per purpose, written `<keyId>.<base64url>`.
 * The id lets a hash outlive a turn of the master key: it is checked under the key it was made with, and looked up under all.
 */
export class KeyedHash {
  private readonly subKeys = new Map<string, KeyObject>();
  private readonly ring: ReadonlyMap<string, Buffer>;
  private readonly currentKeyId: string;

  /** @param ring current key first */
  constructor(ring: readonly MasterKey[]) {
    this.ring = new Map(usableKeys(ring).map(({ id, key }) => [id, key]));
    this.currentKeyId = ring[0]!.id;
  }

  /** The hash of a value under the current key. */
  hash(purpose: string, value: string): string {
    return `${this.currentKeyId}.${this.digest(this.currentKeyId, purpose, value).toString('base64url')}`;
  }

  /** The hashes of a value under every key of the ring, current first: what a stored hash may look like. */
  hashes(purpose: string, value: string): string[] {
    return [...this.ring.keys()].map((id) => `${id}.${this.digest(id, purpose, value).toString('base64url')}`);
  }

  /** Does the value have the stored hash? One HMAC and one constant-time comparison, also where nothing is stored. */
  matches(purpose: string, value: string, stored: string | undefined): boolean {
    const [id = '', text = ''] = (stored ?? '').split('.');
    const isKnown = this.ring.has(id);
    const expected = Buffer.from(text, 'base64url');
    const actual = this.digest(isKnown ? id : this.currentKeyId, purpose, value);
    const isEqual = timingSafeEqual(actual, expected.length === HASH_BYTES ? expected : NO_HASH);
    return isKnown && isEqual;
  }

  /** Finds equal values without storing them. The value must already be normalised. */
  blindIndex(kind: string, value: string): string {
    return this.hash(`blind-index/${kind}`, value);
  }

  /** As `blindIndex`, under every key of the ring: for look-ups. */
  blindIndexes(kind: string, value: string): string[] {
    return this.hashes(`blind-index/${kind}`, value);
  }

  private digest(keyId: string, purpose: string, value: string): Buffer {
    return createHmac('sha256', this.keyFor(keyId, purpose)).update(value, 'utf8').digest();
  }

  private keyFor(keyId: string, purpose: string): KeyObject {
    const name = `${keyId}/${purpose}`;
    let key = this.subKeys.get(name);
    if (!key) {
      key = createSecretKey(subKey(this.ring.get(keyId)!, `hash/${purpose}`));
      this.subKeys.set(name, key);
    }
    return key;
  }
}
