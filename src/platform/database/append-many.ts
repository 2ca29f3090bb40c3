import { snakeCase } from './naming.js';
import type { EntityClass, Tx } from './tx.js';

/** What a column holds where it is not a word: an entity tells the ORM, but not us. */
export type ColumnKind = 'integer' | 'boolean' | 'json';

/** From so many rows on one array per column costs less than one value per field. */
const MANY = 16;

const CASTS: Record<ColumnKind | 'varchar', string> = {
  varchar: 'varchar[]',
  integer: 'integer[]',
  boolean: 'boolean[]',
  json: 'text[]',
};

/**
 * As `tx.append`, for rows by the hundred that all have the same properties: PostgreSQL takes them as one array per column. Binding
 * thousands of single values was half of what firing a rung cost. `kinds` names the columns that hold no words.
 */
export const appendMany = <E extends object>(
  tx: Tx,
  entity: EntityClass<E>,
  table: string,
  rows: readonly E[],
  kinds: Partial<Record<keyof E, ColumnKind>> = {},
): void => {
  const [first] = rows;
  if (!first || tx.engine === 'sqlite' || rows.length < MANY) return tx.append(entity, rows);
  const properties = Object.keys(first) as (keyof E & string)[];
  const columns = properties.map((property) => `"${snakeCase(property)}"`).join(', ');
  const arrays = properties.map((property) => `?::${CASTS[kinds[property] ?? 'varchar']}`).join(', ');
  const values = properties.map((property) =>
    rows.map((row) => (kinds[property] === 'json' && row[property] !== null ? JSON.stringify(row[property]) : row[property])),
  );
  tx.send(`INSERT INTO ${table} (${columns}) SELECT * FROM unnest(${arrays})`, values);
};
