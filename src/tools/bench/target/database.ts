import Database from 'better-sqlite3';
import { Client } from 'pg';

export type Row = Record<string, unknown>;
/** Where the measured application keeps its cases. */
export type Address = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/** The measured database, beside the application. `?` for parameters, lists as one JSON or array parameter. */
export type Look = { rows<R = Row>(text: string, params?: readonly unknown[]): Promise<R[]>; close(): Promise<void> };

/** For reading alone on SQLite, which has one writer; `handIn` is for whoever has to change what stands there. */
export const lookInto = (address: Address): Promise<Look> => open(address, true);

export const handIn = (address: Address): Promise<Look> => open(address, false);

const open = async (address: Address, readonly: boolean): Promise<Look> => {
  if (address.engine === 'sqlite') {
    const database = new Database(address.file, { readonly, timeout: 5000 });
    return {
      rows: async <R>(text: string, params: readonly unknown[] = []) => {
        const statement = database.prepare(text);
        if (statement.reader) return statement.all([...params]) as R[];
        statement.run([...params]);
        return [];
      },
      close: async () => void database.close(),
    };
  }
  const client = new Client({ connectionString: address.url });
  await client.connect();
  return {
    rows: async <R>(text: string, params: readonly unknown[] = []) => {
      let count = 0;
      const numbered = text.replaceAll('?', () => `$${(count += 1)}`);
      return (await client.query(numbered, [...params])).rows as R[];
    },
    close: () => client.end(),
  };
};
