import { createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyRing, Keys } from './key-ring.js';

/** Keys derived from a ring, each once, and forgotten when the ring changes. */
export class DerivedKeys {
  private derived = new Map<string, KeyObject>();
  private from: Keys;

  constructor(
    private readonly ring: KeyRing,
    private readonly derive: (keys: Keys, keyId: string, purpose: string) => Buffer | undefined,
  ) {
    this.from = ring.keys;
  }

  /** Undefined where the ring has no such key. */
  find(keyId: string, purpose = ''): KeyObject | undefined {
    if (this.from !== this.ring.keys) {
      this.derived = new Map();
      this.from = this.ring.keys;
    }
    const name = `${keyId}/${purpose}`;
    const known = this.derived.get(name);
    if (known) return known;
    const bytes = this.derive(this.from, keyId, purpose);
    if (!bytes) return undefined;
    const key = createSecretKey(bytes);
    this.derived.set(name, key);
    return key;
  }
}
