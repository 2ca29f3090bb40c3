import { loggableError } from './loggable-error.js';

/** Names of fields that no line is meant to carry, in small letters. */
const SECRETS: ReadonlySet<string> = new Set(
  [
    ...['authorization', 'cookie', 'set-cookie', 'x-requested-with', 'password', 'passphrase', 'token', 'secret', 'otp', 'key'],
    ...['code', 'queryCode', 'name', 'username', 'phone', 'idNumber', 'address', 'email', 'narrative', 'text'],
    ...['body', 'query', 'params', 'parameters', 'url'],
  ].map((name) => name.toLowerCase()),
);

const CENSOR = '▇';
const DEEPEST = 5;
const MOST_ITEMS = 50;

/**
 * What a line carries without what it should not, at whatever depth: secrets by the name of their field, errors without their data, and
 * nothing of living objects (requests, sockets, clients), which hold everything.
 */
export const struckOut = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fieldOf(name, item, 1)]));

const fieldOf = (name: string, value: unknown, depth: number): unknown =>
  SECRETS.has(name.toLowerCase()) && value !== undefined ? CENSOR : valueOf(value, depth);

const valueOf = (value: unknown, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return loggableError(value);
  if (depth >= DEEPEST) return CENSOR;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item: unknown) => valueOf(item, depth + 1));
  if (!isPlain(value)) return CENSOR;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fieldOf(name, item, depth + 1)]));
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
