import Database from 'better-sqlite3';
import { Client } from 'pg';

export type Row = Record<string, unknown>;
/** Where the measured application keeps its cases. */
export type Address = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/** A look into the measured database, beside the application. `?` for parameters, lists as one JSON or array parameter. */
export type Look = { rows(text: string, params?: readonly unknown[]): Promise<Row[]>; close(): Promise<void> };

export const lookInto = async (address: Address): Promise<Look> => {
  if (address.engine === 'sqlite') {
    const database = new Database(address.file, { readonly: true, timeout: 5000 });
    return {
      rows: async (text, params = []) => database.prepare(text).all([...params]),
      close: async () => void database.close(),
    };
  }
  const client = new Client({ connectionString: address.url });
  await client.connect();
  return {
    rows: async (text, params = []) => {
      let count = 0;
      return (
        await client.query<Row>(
          text.replaceAll('?', () => `$${(count += 1)}`),
          [...params],
        )
      ).rows;
    },
    close: () => client.end(),
  };
};
