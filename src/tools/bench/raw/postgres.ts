import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { newId } from '../../../kernel/ids.js';
import { filled, NEXT_NUMBER, type TableRows, type Template } from './template.js';

/** One transaction per case on `concurrency` connections; each waits for the counter's row, as the registrations do. */
export const insertIntoPostgres = async (
  url: string,
  templates: readonly Template[],
  concurrency: number,
  untilMs: (elapsed: number) => boolean,
): Promise<number[]> => {
  const clients = await Promise.all(
    Array.from({ length: concurrency }, async () => {
      const client = new Client({ connectionString: url, keepAlive: true });
      await client.connect();
      return client;
    }),
  );
  const latencies: number[] = [];
  const started = performance.now();
  let at = 0;
  const loop = async (client: Client): Promise<void> => {
    while (!untilMs(performance.now() - started)) {
      const began = performance.now();
      await insertOne(client, templates[(at += 1) % templates.length]!);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(clients.map(loop));
  await Promise.all(clients.map((client) => client.end()));
  return latencies;
};

const insertOne = async (client: Client, template: Template): Promise<void> => {
  const ids = template.ids.map(() => newId());
  await client.query('BEGIN');
  const { rows } = await client.query<{ last: number }>({
    name: 'number',
    text: NEXT_NUMBER.replace('?', '$1').replace('?', '$2'),
    values: [template.districtCode, template.year],
  });
  const { last } = rows[0]!;
  for (const table of template.tables) {
    const values = table.rows.flatMap((row) => filled(row, template, last, ids));
    await client.query({ name: `${table.table} ${table.rows.length}`, text: insertText(table), values });
  }
  await client.query('COMMIT');
};

const texts = new Map<string, string>();

const insertText = ({ table, columns, rows }: TableRows): string => {
  const key = `${table} ${rows.length}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const casts = columns.map((column) => (column === 'tokens' ? '::tsvector' : ''));
  const tuples = rows.map((_, row) => `(${columns.map((__, at) => `$${row * columns.length + at + 1}${casts[at]}`).join(', ')})`);
  const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`;
  texts.set(key, text);
  return text;
};
