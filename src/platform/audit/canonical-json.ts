import { createHash } from 'node:crypto';

/**
 * The one way to write a value down, after RFC 8785 (JCS): no blanks, the members of an object in the order of their UTF-16 code units,
 * texts and numbers as ECMAScript's JSON.stringify writes them, what is undefined left out. Throws TypeError on what JSON cannot hold.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`;
  if (isPlain(value)) {
    const members = Object.keys(value)
      .toSorted(byCodeUnits)
      .flatMap((key) => (value[key] === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(value[key])}`]));
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`${Object.prototype.toString.call(value)} has no canonical form.`);
};

/** SHA-256 over the UTF-8 bytes, 64 small hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** By what it says of itself: a row may come from another realm, with an Object of its own. */
const isPlain = (value: unknown): value is Record<string, unknown> => Object.prototype.toString.call(value) === '[object Object]';

/** Not by locale: the order must be the same everywhere. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
