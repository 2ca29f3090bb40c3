import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { ConfigError } from '../../platform/config/config-error.js';
import type { Environment } from '../../platform/config/environment.js';
import { readSettings } from '../../platform/config/read-settings.js';
import type { DatabaseUrl, Settings } from '../../platform/config/settings.js';
import { databaseUrlOf, redisUrlOf } from '../../platform/config/urls.js';
import type { Engine } from './options.js';

/** An empty home and database that no real installation knows, and how to be rid of them. */
export type Place = { settings: Settings; remove(): Promise<void> };

/** Everything else of the environment would lead to a real home, or to another moment. */
const TAKEN: readonly string[] = [
  ...['LOG_LEVEL', 'NODE_ENV', 'HUICHA_HORIZON_MINUTES', 'HUICHA_STALLED_SECONDS'],
  ...['HUICHA_CONCURRENCY_DEADLINES', 'HUICHA_CONCURRENCY_NOTICES', 'HUICHA_CONCURRENCY_MAINTENANCE'],
];

/** Of the environment's database server and Redis it makes use, of their contents never. Throws ConfigError where it could do harm. */
export const freshPlace = async (env: Environment, engine: Engine): Promise<Place> => {
  const home = await mkdtemp(join(tmpdir(), 'huicha-drill-'));
  const removeHome = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const taken = Object.fromEntries(TAKEN.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
    const settings: Settings = {
      ...readSettings({ LOG_LEVEL: 'error', ...taken, HUICHA_HOME: home, HUICHA_DEMO: 'off' }),
      host: '127.0.0.1',
      port: 0,
    };
    if (engine === 'sqlite') return { settings, remove: removeHome };
    const redisUrl = redisUrlOf(env);
    const redis = redisUrl === undefined ? undefined : await emptyRedis(redisUrl);
    const database = await freshDatabase(databaseUrlOf(env, home));
    const remove = async (): Promise<void> => {
      await Promise.all([database.drop(), redis?.clear(), removeHome()]);
    };
    return { settings: { ...settings, databaseUrl: { kind: 'postgres', url: database.url }, redisUrl }, remove };
  } catch (error) {
    await removeHome();
    throw error;
  }
};

/** A database of its own on the same server. What a power cut takes of a drill is played again: no commit waits for the disk. */
const freshDatabase = async (base: DatabaseUrl): Promise<{ url: string; drop: () => Promise<void> }> => {
  if (base.kind !== 'postgres')
    throw new ConfigError('DATABASE_URL', {
      zh: '--engine postgres 需要 postgres:// 地址；演练在该服务器上另建一个库，演完删除。',
      en: '--engine postgres needs a postgres:// address; the drill makes a database of its own there and drops it at the end.',
    });
  const name = `huicha_drill_${randomBytes(6).toString('hex')}`;
  const administer = async (...statements: readonly string[]): Promise<void> => {
    const client = new Client({ connectionString: base.url });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await administer(`CREATE DATABASE ${name}`, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  const url = new URL(base.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
};

/** A worker would take the jobs of whoever else uses this Redis, so it must be empty; it is emptied again at the end. */
const emptyRedis = async (url: string): Promise<{ clear: () => Promise<void> }> => {
  const using = async <T>(work: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(url);
    try {
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  };
  if ((await using((redis) => redis.dbsize())) > 0)
    throw new ConfigError('REDIS_URL', {
      zh: '演练只用空的 Redis 库，请换一个库号，例如 redis://主机:6379/9。',
      en: 'a drill uses an empty Redis database only; give another number, like redis://host:6379/9.',
    });
  return { clear: () => using(async (redis) => void (await redis.flushdb())) };
};
