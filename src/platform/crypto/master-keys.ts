import { hkdfSync } from 'node:crypto';
import type { MasterKey } from '../config/settings.js';

const KEY_BYTES = 32;
/** No dot: it separates the parts of a sealed text. */
const KEY_ID = /^[A-Za-z0-9_-]{1,40}$/;

/** The ring as given, once it is known to be usable. Throws Error naming the key id, never the key. */
export const usableKeys = (ring: readonly MasterKey[]): readonly MasterKey[] => {
  if (ring.length === 0) throw new Error('No master key is configured.');
  const seen = new Set<string>();
  for (const { id, key } of ring) {
    if (!KEY_ID.test(id)) throw new Error('A master key id may have 1–40 letters, digits, "_" or "-".');
    if (key.length !== KEY_BYTES) throw new Error(`Master key "${id}" must have ${KEY_BYTES} bytes, it has ${key.length}.`);
    if (seen.has(id)) throw new Error(`Master key "${id}" is given twice.`);
    seen.add(id);
  }
  return ring;
};

/** A key for one purpose only (HKDF-SHA-256), so that no two uses ever share key material. */
export const subKey = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `huicha/${purpose}`, KEY_BYTES));

/** The key under which hashes of one purpose are made. Kept alone (`CheckKey`) it checks them after its master key is gone, and opens nothing. */
export const hashKey = ({ key }: MasterKey, purpose: string): Buffer => subKey(key, `hash/${purpose}`);
