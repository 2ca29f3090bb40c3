import type { CheckKey, MasterKey, MasterKeys } from '../config/settings.js';
import { usableKeys } from './master-keys.js';

/** What a process holds: the current master key first, then those that still open; and what only checks hashes. */
export type Keys = { masters: MasterKeys; checks: readonly CheckKey[] };

/** Looks where the keys come from. Answers undefined where nothing has changed since it last looked; throws where they cannot be read. */
export type KeySource = () => Keys | undefined;

/**
 * The keys of this process, which change while it runs when the key file does. Whoever derives something from them keeps it for as long
 * as `keys` is the same object.
 */
export class KeyRing {
  private held: Keys;

  /** @param keys masters, current first. Without a source they stay as they are. */
  constructor(
    keys: Keys | readonly MasterKey[],
    private readonly source: KeySource = () => undefined,
  ) {
    const { masters, checks } = 'masters' in keys ? keys : { masters: keys, checks: [] };
    this.held = { masters: usableKeys(masters) as MasterKeys, checks };
  }

  get keys(): Keys {
    return this.held;
  }

  get currentId(): string {
    return this.held.masters[0].id;
  }

  /** Reads the source again; true where it held other keys. Throws what the source throws, and keeps the keys it has. */
  refresh(): boolean {
    const found = this.source();
    if (!found) return false;
    this.held = { masters: usableKeys(found.masters) as MasterKeys, checks: found.checks };
    return true;
  }

  /** A text may be sealed under a key that another process has just learned of: worth one more look, never a failure of its own. */
  knows(isThere: () => boolean): boolean {
    if (isThere()) return true;
    try {
      return this.refresh() && isThere();
    } catch {
      return false;
    }
  }
}

/** A list of keys is a ring that never changes. */
export const ringOf = (keys: KeyRing | readonly MasterKey[]): KeyRing => (keys instanceof KeyRing ? keys : new KeyRing(keys));
