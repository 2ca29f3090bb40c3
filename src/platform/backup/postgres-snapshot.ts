import { Client } from 'pg';
import type { Row } from '../database/tx.js';
import { connectionOf, outputOf } from './postgres-tools.js';
import type { Snapshot } from './snapshot.js';

/** What cannot get its lock within this time is given up, rather than holding up everybody behind it. */
const LOCK_WAIT = '60s';

/** A transaction that sees one moment and lends it to pg_dump, so that its reads and the dump agree to the row. */
export const postgresSnapshot = async (url: string): Promise<Snapshot> => {
  const client = new Client({ connectionString: url, application_name: 'huicha backup' });
  client.on('error', () => undefined);
  await client.connect();
  const release = (): Promise<void> => client.end();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    return {
      rows: async (sql) => (await client.query<Row>(sql)).rows,
      content: () => dumpOf(url, rows[0]!.id),
      release,
    };
  } catch (error) {
    await release();
    throw error;
  }
};

const dumpOf = (url: string, snapshot: string): AsyncIterable<Buffer> => {
  const { address, env } = connectionOf(url);
  const what = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`];
  return outputOf('pg_dump', [...what, `--lock-wait-timeout=${LOCK_WAIT}`, '--no-password', `--dbname=${address}`], env);
};
