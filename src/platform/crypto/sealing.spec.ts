import { describe, expect, it } from '@jest/globals';
import type { MasterKey } from '../config/settings.js';
import { KeyedHash } from './keyed-hash.js';
import { SealBroken } from './sealed-text.js';
import { Sealer } from './sealing.js';

const master = (id: string, fill: number): MasterKey => ({ id, key: Buffer.alloc(32, fill) });
const context = { owner: 'case-1', purpose: 'vault-contents' };

describe('Sealer', () => {
  const sealer = new Sealer([master('k1', 1)]);

  it('opens what it sealed, byte for byte, also four-byte characters and emptiness', () => {
    const { key } = sealer.newKey('case-1');
    for (const text of ['𬇕生旺 19900000017', '', 'a'.repeat(100_000)]) {
      expect(sealer.openWith(key, context, sealer.sealWith(key, context, text)).toString('utf8')).toBe(text);
    }
  });

  it('writes v1.<keyId>.<iv>.<ciphertext>.<tag> and never the same twice', () => {
    const first = sealer.seal(context, 'secret');
    expect(first).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]{8}\.[\w-]{22}$/);
    expect(sealer.seal(context, 'secret')).not.toBe(first);
  });

  it('does not open under another owner or for another purpose', () => {
    const sealed = sealer.seal(context, 'secret');
    expect(() => sealer.open({ ...context, owner: 'case-2' }, sealed)).toThrow(SealBroken);
    expect(() => sealer.open({ ...context, purpose: 'evidence' }, sealed)).toThrow(SealBroken);
    expect(() => sealer.unwrap('case-2', sealer.newKey('case-1').wrapped)).toThrow(SealBroken);
  });

  it('does not open when any single part is altered', () => {
    const sealed = sealer.seal(context, 'a longer secret');
    const parts = sealed.split('.');
    for (let part = 2; part < parts.length; part++) {
      const altered = parts
        .map((text, index) => (index === part ? (text.startsWith('A') ? 'B' : 'A') + text.slice(1) : text))
        .join('.');
      expect(() => sealer.open(context, altered)).toThrow(SealBroken);
    }
  });

  it('does not take a shortened tag for a tag', () => {
    const [version, id, iv, body, tag] = sealer.seal(context, 'secret').split('.');
    expect(() => sealer.open(context, `${version}.${id}.${iv}.${body}.${tag!.slice(0, 6)}`)).toThrow(SealBroken);
  });

  it.each(['', 'v1', 'v2.k1.a.b.c', 'v1.k1.a.b', 'v1.k1.a.b.c.d', 'plain text'])('answers SealBroken to %j', (text) => {
    expect(() => sealer.open(context, text)).toThrow(SealBroken);
  });

  it('opens older texts after the master key has turned, and re-wraps them without touching contents', () => {
    const { key, wrapped } = sealer.newKey('case-1');
    const turned = new Sealer([master('k2', 2), master('k1', 1)]);
    expect(turned.unwrap('case-1', wrapped)).toEqual(key);
    const rewrapped = turned.rewrap('case-1', wrapped)!;
    expect(rewrapped.startsWith('v1.k2.')).toBe(true);
    expect(turned.rewrap('case-1', rewrapped)).toBeUndefined();
    expect(new Sealer([master('k2', 2)]).unwrap('case-1', rewrapped)).toEqual(key);
    expect(() => new Sealer([master('k2', 2)]).unwrap('case-1', wrapped)).toThrow(/"k1" is not at hand/);
  });

  it('keeps the plain text out of its errors', () => {
    try {
      sealer.open({ ...context, owner: 'x' }, sealer.seal(context, '聂广田'));
    } catch (error) {
      expect(String(error)).not.toContain('聂广田');
    }
  });

  it.each([
    ['no key', []],
    ['a short key', [{ id: 'k1', key: Buffer.alloc(16) }]],
    ['a double id', [master('k1', 1), master('k1', 2)]],
    ['a dot in an id', [master('k.1', 1)]],
    ['the reserved id', [master('~', 1)]],
  ])('refuses a ring with %s', (_name, ring) => {
    expect(() => new Sealer(ring)).toThrow();
  });
});

describe('KeyedHash', () => {
  const hash = new KeyedHash([master('k1', 1)]);

  it('is the same for the same value and purpose only', () => {
    expect(hash.hash('a', 'value')).toBe(hash.hash('a', 'value'));
    expect(hash.hash('a', 'value')).not.toBe(hash.hash('b', 'value'));
    expect(hash.hash('a', 'value')).not.toBe(new KeyedHash([master('k1', 2)]).hash('a', 'value'));
    expect(hash.blindIndex('phone', '1')).not.toBe(hash.blindIndex('idNumber', '1'));
  });

  it('matches its own hashes, and nothing where nothing, rubbish or a foreign key id is stored', () => {
    const stored = hash.hash('a', 'value');
    expect(hash.matches('a', 'value', stored)).toBe(true);
    expect(hash.matches('a', 'other', stored)).toBe(false);
    expect(hash.matches('b', 'value', stored)).toBe(false);
    for (const wrong of [undefined, '', 'k1', 'k1.', 'k1.AAAA', stored.replace('k1', 'k9')])
      expect(hash.matches('a', 'value', wrong)).toBe(false);
  });

  it('still matches and finds after the master key has turned', () => {
    const turned = new KeyedHash([master('k2', 2), master('k1', 1)]);
    expect(turned.matches('a', 'value', hash.hash('a', 'value'))).toBe(true);
    expect(turned.blindIndexes('phone', '1')).toContain(hash.blindIndex('phone', '1'));
    expect(turned.blindIndex('phone', '1').startsWith('k2.')).toBe(true);
  });
});
