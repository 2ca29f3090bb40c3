import type Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { BoundedMap } from './bounded-map.js';
import type { Channel } from './channel.js';
import type { Row } from './tx.js';

type Prepared = { statement: Statement; booleans: readonly string[] };

/** better-sqlite3 with its statements kept prepared. Runs synchronously; the signature is asynchronous to equal PostgreSQL's. */
export class SqliteChannel implements Channel {
  readonly engine = 'sqlite';
  private readonly prepared = new BoundedMap<string, Prepared>(1000);

  constructor(private readonly database: Database) {}

  async rows(text: string, params: readonly unknown[]): Promise<Row[]> {
    const { statement, booleans } = this.prepare(text);
    if (!statement.reader) {
      statement.run(bindable(params));
      return [];
    }
    const rows = statement.all(bindable(params));
    if (booleans.length > 0) for (const row of rows) readBooleans(row, booleans);
    return rows;
  }

  async change(text: string, params: readonly unknown[]): Promise<number> {
    const { statement } = this.prepare(text);
    return statement.reader ? statement.all(bindable(params)).length : statement.run(bindable(params)).changes;
  }

  private prepare(text: string): Prepared {
    const known = this.prepared.get(text);
    if (known) return known;
    const statement = this.database.prepare(text);
    const columns = statement.reader ? statement.columns() : [];
    const fresh = {
      statement,
      booleans: columns.filter(({ type }) => type?.toLowerCase() === 'boolean').map(({ name }) => name),
    };
    this.prepared.set(text, fresh);
    return fresh;
  }
}

const bindable = (params: readonly unknown[]): unknown[] => params.map(toSqlite);

const toSqlite = (value: unknown): unknown => {
  if (value === undefined) return null;
  return typeof value === 'boolean' ? Number(value) : value;
};

const readBooleans = (row: Row, names: readonly string[]): void => {
  for (const name of names) if (row[name] !== null) row[name] = row[name] === 1;
};
