import type { MasterKey } from '../config/settings.js';
import { freshBytes } from './fresh-bytes.js';
import { DerivedKeys } from './derived-keys.js';
import { ringOf, type KeyRing } from './key-ring.js';
import { subKey } from './master-keys.js';
import { keyIdOf, openText, SealBroken, sealText, type SealContext, type SealedText } from './sealed-text.js';

/** A data key in the clear. Lives in memory for one verb; only its wrapped form is stored. */
export type DataKey = Buffer;

/** Stands for the master key's id in texts sealed under an owner's own data key; no master key can have this name. */
const OWN_KEY = '~';
const WRAPPED_KEY = 'data-key';

/**
 * Envelope encryption: each owner has a data key, wrapped by the current master key; contents are sealed under the data key.
 * Turning the master key re-wraps data keys (`reseal`) and never touches contents; destroying a wrapped key destroys them.
 */
export class Sealer {
  private readonly ring: KeyRing;
  private readonly sealKeys: DerivedKeys;

  /** @param ring current key first, then the former ones that still open older texts */
  constructor(ring: KeyRing | readonly MasterKey[]) {
    this.ring = ringOf(ring);
    this.sealKeys = new DerivedKeys(this.ring, ({ masters }, keyId) => {
      const master = masters.find(({ id }) => id === keyId);
      return master && subKey(master.key, 'seal');
    });
  }

  /** The master key under which everything new is sealed. */
  get currentKeyId(): string {
    return this.ring.currentId;
  }

  newKey(owner: string): { key: DataKey; wrapped: SealedText } {
    const key = freshBytes(32);
    return { key, wrapped: this.seal({ owner, purpose: WRAPPED_KEY }, key) };
  }

  /** Throws SealBroken when the wrapped key belongs to another owner or its master key is not at hand. */
  unwrap(owner: string, wrapped: SealedText): DataKey {
    return this.open({ owner, purpose: WRAPPED_KEY }, wrapped);
  }

  /** The data key wrapped anew under the current master key; undefined when it already is. */
  rewrap(owner: string, wrapped: SealedText): SealedText | undefined {
    return this.reseal({ owner, purpose: WRAPPED_KEY }, wrapped);
  }

  sealWith(key: DataKey, context: SealContext, plain: string | Buffer): SealedText {
    return sealText(OWN_KEY, key, context, plain);
  }

  /** Throws SealBroken. */
  openWith(key: DataKey, context: SealContext, sealed: SealedText): Buffer {
    return openText(key, context, sealed);
  }

  /** Seals a short-lived text directly under the current master key, without a data key. */
  seal(context: SealContext, plain: string | Buffer): SealedText {
    const keyId = this.ring.currentId;
    return sealText(keyId, this.sealKeys.find(keyId)!, context, plain);
  }

  /** Throws SealBroken. */
  open(context: SealContext, sealed: SealedText): Buffer {
    const keyId = keyIdOf(sealed);
    if (!this.ring.knows(() => this.sealKeys.find(keyId) !== undefined))
      throw new SealBroken(`its key "${keyId}" is not at hand`);
    return openText(this.sealKeys.find(keyId)!, context, sealed);
  }

  /** The same text under the current master key; undefined when it already is. */
  reseal(context: SealContext, sealed: SealedText): SealedText | undefined {
    return keyIdOf(sealed) === this.currentKeyId ? undefined : this.seal(context, this.open(context, sealed));
  }
}
