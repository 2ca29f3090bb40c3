import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { schema } from '../../src/app/schema.js';
import { openDatabase } from '../../src/platform/database/open-database.js';

/** Any constant: of several tests beginning at once one makes the pattern, the others wait. */
const PATTERN_LOCK = 990_114_077;

const within = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const isEmpty = (url: string): Promise<boolean> =>
  within(url, async (client) => {
    const { rows } = await client.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1`);
    return rows.length === 0;
  });

/** The same migrations, the same pattern. */
const patternName = (): string => {
  const names = schema.migrations.map(({ name }) => name).toSorted();
  return `pattern_${createHash('sha256').update(names.join()).digest('hex').slice(0, 16)}`;
};

/**
 * Makes an empty database a copy of one that has been migrated: every migration runs once a run instead of once a test. That they run on an
 * empty database and on an older one is what the contracts test.
 */
export const beginMigrated = async (url: string): Promise<void> => {
  if (!(await isEmpty(url))) return;
  const [target, pattern] = [new URL(url).pathname.slice(1), patternName()];
  const house = new URL(url);
  house.pathname = '/postgres';
  await within(house.href, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PATTERN_LOCK]);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [pattern]);
    if (rows.length === 0) await makePattern(client, house, pattern);
    await client.query(`DROP DATABASE ${target} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${target} TEMPLATE ${pattern}`);
    await client.query('SELECT pg_advisory_unlock($1)', [PATTERN_LOCK]);
  });
};

/** Under another name until it is whole. */
const makePattern = async (client: Client, house: URL, pattern: string): Promise<void> => {
  const url = new URL(house);
  url.pathname = `/${pattern}_new`;
  await client.query(`DROP DATABASE IF EXISTS ${pattern}_new WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${pattern}_new`);
  const { close } = await openDatabase({ kind: 'postgres', url: url.href }, schema);
  await close();
  await client.query(`ALTER DATABASE ${pattern}_new RENAME TO ${pattern}`);
};
