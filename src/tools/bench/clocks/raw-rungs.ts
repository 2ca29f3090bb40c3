import { Client } from 'pg';
import type { Row } from '../target/database.js';
import type { Column, Written } from './written.js';

/** Rows per transaction that are rungs; the application claims as many at most. */
export const BATCH = 100;

const CURSOR = ['last_rung', 'next_rung', 'next_rung_at'] as const;

/** The clocks before and after their rungs had fired. */
export type Moved = { id: string; before: Row; after: Row };

/**
 * Takes back what was written and writes it again: in transactions of a hundred rungs, one statement per table, on so many connections.
 * Answers how long the writing took (ms).
 */
export const writeAgain = async (
  url: string,
  written: readonly Written[],
  moved: readonly Moved[],
  connections: number,
): Promise<number> => {
  const clients = await Promise.all(Array.from({ length: connections }, () => connected(url)));
  const [hand] = clients;
  await takeBack(hand!, written, moved);
  const count = Math.ceil(moved.length / BATCH);
  const part = <T>(list: readonly T[], nth: number): T[] =>
    list.slice(Math.round((nth * list.length) / count), Math.round(((nth + 1) * list.length) / count));
  const began = performance.now();
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let nth = (next += 1) - 1; nth < count; nth = (next += 1) - 1) {
        await client.query('BEGIN');
        await move(client, part(moved, nth), 'after');
        for (const { table, columns, rows } of written) await insert(client, table, columns, part(rows, nth));
        await client.query('COMMIT');
      }
    }),
  );
  const took = performance.now() - began;
  await Promise.all(clients.map((client) => client.end()));
  return took;
};

const connected = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString, keepAlive: true });
  await client.connect();
  return client;
};

const takeBack = async (client: Client, written: readonly Written[], moved: readonly Moved[]): Promise<void> => {
  for (const { table, rows } of written)
    await client.query(`DELETE FROM ${table} WHERE id = ANY($1)`, [rows.map(({ id }) => id)]);
  await move(client, moved, 'before');
};

const move = async (client: Client, moved: readonly Moved[], to: 'before' | 'after'): Promise<void> => {
  await client.query({
    name: 'move',
    text: `UPDATE deadlines SET last_rung = v.last_rung, next_rung = v.next_rung, next_rung_at = v.next_rung_at
      FROM unnest($1::varchar[], $2::varchar[], $3::varchar[], $4::varchar[]) AS v (clock_id, last_rung, next_rung, next_rung_at)
      WHERE id = v.clock_id`,
    values: [moved.map(({ id }) => id), ...CURSOR.map((column) => moved.map((each) => each[to][column]))],
  });
};

const insert = async (client: Client, table: string, columns: readonly Column[], rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  const lists = columns.map(({ type }, at) => `$${at + 1}::${type}[]`);
  await client.query({
    name: table,
    text: `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT * FROM unnest(${lists.join(', ')})`,
    values: columns.map(({ name }) => rows.map((row) => row[name])),
  });
};
