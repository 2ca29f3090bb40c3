import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
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

/** An empty numbered database of the private Redis, taken in turn, so that applications under test do not work each other's jobs. */
export const freshRedis = async (): Promise<{ url: string; clear: () => Promise<void> }> => {
  const counter = new Redis(redisUrl());
  const [, databases] = (await counter.config('GET', 'databases')) as [string, string];
  const turn = await counter.incr('test-databases');
  counter.disconnect();
  const url = new URL(redisUrl());
  url.pathname = `/${1 + (turn % (Number(databases) - 1))}`;
  const clear = async (): Promise<void> => {
    const redis = new Redis(url.href);
    await redis.flushdb();
    redis.disconnect();
  };
  await clear();
  return { url: url.href, clear };
};

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
