import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** An address that the harness passes in. Throws when the test was started without the harness: nothing is skipped in silence. */
const address = (name: 'TEST_POSTGRES_URL' | 'TEST_REDIS_URL'): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run through npm test (or keep services up with npm run services and paste its exports)`);
  return value;
};

export const redisUrl = (): string => address('TEST_REDIS_URL');

/** A BullMQ prefix nobody else uses on the shared private Redis. */
export const freshPrefix = (): string => `{test-${randomBytes(6).toString('hex')}}`;

const administer = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: address('TEST_POSTGRES_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A new, empty database on the private server; answers its URL and how to drop it, connected or not. */
export const freshPostgres = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(address('TEST_POSTGRES_URL'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
};
