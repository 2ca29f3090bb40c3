import type { EngineName } from './tx.js';

type Engine = { readonly engine: EngineName };

const AMONG: Record<EngineName, string> = { sqlite: 'IN (SELECT value FROM json_each(?))', postgres: '= ANY(?)' };
const NOT_AMONG: Record<EngineName, string> = { sqlite: `NOT ${AMONG.sqlite}`, postgres: '<> ALL(?)' };

const bound = (engine: EngineName, values: readonly unknown[]): unknown =>
  engine === 'sqlite' ? JSON.stringify(values) : values;

/** `column ${sql}` with the list as ONE parameter, so that every length of it shares one prepared statement. */
export const among = ({ engine }: Engine, values: readonly unknown[]): [sql: string, param: unknown] => [
  AMONG[engine],
  bound(engine, values),
];

/** As `among`, for none of them; an empty list excludes nothing. */
export const notAmong = ({ engine }: Engine, values: readonly unknown[]): [sql: string, param: unknown] => [
  NOT_AMONG[engine],
  bound(engine, values),
];

/** Rows out of one parameter, a JSON list of lists: `value ->> 0` is the first field, as a word. Every number of rows shares one prepared statement. */
export const JSON_ROWS: Record<EngineName, string> = { sqlite: 'json_each(?)', postgres: 'json_array_elements(?::json)' };
