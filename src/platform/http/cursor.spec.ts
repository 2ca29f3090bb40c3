import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';

const of = (text: string) => Buffer.from(text).toString('base64url');

describe('cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor(['2026-12-05', 7]), ['text', 'number'])).toEqual(['2026-12-05', 7]);
  });

  it.each([
    '',
    'x',
    '!!',
    of('{'),
    of('{}'),
    of('[1]'),
    of('["a"]'),
    of('["a","b"]'),
    of('["a",1,2]'),
    of('["a",1.5]'),
    of('["a",2147483648]'),
    of('["a",1e300]'),
    of('["a\\u0000",1]'),
    'a'.repeat(513),
  ])('refuses %j', (cursor) => {
    expect(() => decodeCursor(cursor, ['text', 'number'])).toThrow('cursor.invalid');
  });
});
