import { BadRequest } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';

type Kinds = { text: string; number: number };
type Values<Shape extends readonly (keyof Kinds)[]> = { -readonly [Position in keyof Shape]: Kinds[Shape[Position]] };

const MAX_LENGTH = 512;

/** Where a keyset page ended: the sort values of its last row, as an opaque word for the address. */
export const encodeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Reads a cursor back. Throws BadRequest `cursor.invalid` unless it holds exactly the kinds of values that this list sorts by. */
export const decodeCursor = <const Shape extends readonly (keyof Kinds)[]>(cursor: string, shape: Shape): Values<Shape> => {
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== shape.length || !shape.every((kind, at) => isOfKind(kind, values[at]))) {
    throw new BadRequest(
      refusal(
        'cursor.invalid',
        '分页标记无效，请从第一页重新开始。',
        'The page cursor is not valid; start again from the first page.',
      ),
    );
  }
  return values as Values<Shape>;
};

const parse = (cursor: string): unknown => {
  if (cursor.length > MAX_LENGTH || !/^[\w-]+$/.test(cursor)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** PostgreSQL fails on anything else where it expects an integer. */
const LARGEST = 2 ** 31 - 1;

const isOfKind = (kind: keyof Kinds, value: unknown): boolean =>
  kind === 'number'
    ? Number.isInteger(value) && Math.abs(value as number) <= LARGEST
    : typeof value === 'string' && !value.includes('\u0000');
