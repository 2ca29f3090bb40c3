import { describe, expect, it } from '@jest/globals';
import { hashOf, idOf, objectionToKey } from './idempotency-rules.js';

const request = { districtCode: '990114', actorId: 'a', route: 'POST /cases', key: 'k1', body: { a: 1, b: [{ c: 2, d: '中' }] } };

describe('idempotency', () => {
  it('does not mind the order of the fields', () => {
    expect(hashOf({ ...request, body: { b: [{ d: '中', c: 2 }], a: 1 } })).toBe(hashOf(request));
  });

  it.each([{ a: 1 }, { a: '1', b: [{ c: 2, d: '中' }] }, { a: 1, b: [{ c: 2, d: '中' }, {}] }, null, undefined])(
    'tells %j from it',
    (body) => {
      expect(hashOf({ ...request, body })).not.toBe(hashOf(request));
    },
  );

  it('keeps districts, actors, routes and keys apart', () => {
    const others = [{ districtCode: '990115' }, { actorId: 'b' }, { route: 'POST /public/cases' }, { key: 'k2' }];
    expect(new Set([request, ...others.map((other) => ({ ...request, ...other }))].map(idOf)).size).toBe(5);
  });

  it('keeps neither key nor body readable', () => {
    expect(`${idOf(request)}${hashOf(request)}`).not.toMatch(/k1|中/);
  });

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(201), ['a'], undefined])('refuses the key %j', (key) => {
    expect(objectionToKey(key)?.code).toBe('idempotency.bad-key');
  });
});
