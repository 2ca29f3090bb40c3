import { describe, expect, it } from '@jest/globals';
import type { MasterKey } from '../config/settings.js';
import { KeyedHash } from './keyed-hash.js';
import { KeyRing, type Keys } from './key-ring.js';
import { hashKey } from './master-keys.js';
import { SealBroken } from './sealed-text.js';
import { Sealer } from './sealing.js';

const master = (id: string, fill: number): MasterKey => ({ id, key: Buffer.alloc(32, fill) });
const [k1, k2] = [master('k1', 1), master('k2', 2)];
const context = { owner: 'case-1', purpose: 'vault-contents' };

/** A process whose key file another one writes. */
const process = (): { ring: KeyRing; write: (keys: Keys) => void; looks: () => number } => {
  let next: Keys | undefined;
  let looks = 0;
  const source = (): Keys | undefined => {
    looks += 1;
    const found = next;
    next = undefined;
    return found;
  };
  return { ring: new KeyRing([k1], source), write: (keys) => (next = keys), looks: () => looks };
};

describe('a key ring', () => {
  it('seals with the new key once the source holds it, and still opens the old', () => {
    const { ring, write } = process();
    const sealer = new Sealer(ring);
    const old = sealer.seal(context, 'one');
    write({ masters: [k2, k1], checks: [] });
    expect(ring.refresh()).toBe(true);
    expect(sealer.seal(context, 'two')).toMatch(/^v1\.k2\./);
    expect(sealer.open(context, old).toString()).toBe('one');
    expect(ring.refresh()).toBe(false);
  });

  it('looks once more for a key that another process has just begun to use', () => {
    const { ring, write } = process();
    const sealer = new Sealer(ring);
    const hash = new KeyedHash(ring);
    const other = [k2, k1];
    write({ masters: [k1, k2], checks: [] });
    expect(sealer.open(context, new Sealer(other).seal(context, 'new')).toString()).toBe('new');
    expect(hash.matches('query-code', 'x', new KeyedHash(other).hash('query-code', 'x'))).toBe(true);
  });

  it('does not look at the source for texts and hashes that it can check', () => {
    const { ring, looks } = process();
    const [sealer, hash] = [new Sealer(ring), new KeyedHash(ring)];
    sealer.open(context, sealer.seal(context, 'x'));
    hash.matches('query-code', 'x', hash.hash('query-code', 'y'));
    hash.matches('query-code', 'x', undefined);
    expect(looks()).toBe(0);
  });

  it('keeps its keys when the source cannot be read', () => {
    const ring = new KeyRing([k1], () => {
      throw new Error('broken');
    });
    const sealer = new Sealer(ring);
    expect(() => sealer.open(context, new Sealer([k2]).seal(context, 'x'))).toThrow(SealBroken);
    expect(sealer.open(context, sealer.seal(context, 'x')).toString()).toBe('x');
  });

  it('drops what it derived from a key that is gone', () => {
    const { ring, write } = process();
    const sealer = new Sealer(ring);
    const old = sealer.seal(context, 'one');
    write({ masters: [k2], checks: [] });
    ring.refresh();
    expect(() => sealer.open(context, old)).toThrow(SealBroken);
  });
});

describe('a check key', () => {
  const old = new KeyedHash([k1]).hash('query-code', '1234');
  const kept: Keys = { masters: [k2], checks: [{ id: 'k1', purpose: 'query-code', key: hashKey(k1, 'query-code') }] };
  const hash = new KeyedHash(new KeyRing(kept));

  it('checks and finds the hashes of its purpose after the master key is gone', () => {
    expect(hash.matches('query-code', '1234', old)).toBe(true);
    expect(hash.matches('query-code', '1235', old)).toBe(false);
    expect(hash.hashes('query-code', '1234')).toContain(old);
  });

  it('checks nothing else, and opens nothing', () => {
    expect(hash.matches('blind-index/phone', '1234', new KeyedHash([k1]).hash('blind-index/phone', '1234'))).toBe(false);
    expect(() => new Sealer(new KeyRing(kept)).open(context, new Sealer([k1]).seal(context, 'x'))).toThrow(SealBroken);
  });
});
