import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { freshPlace } from '../../src/app/drill/place.js';
import { freshRedis } from '../support/services.js';

const address = process.env['TEST_POSTGRES_URL'] ?? '';

const databases = async (): Promise<string[]> => {
  const client = new Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'huicha_drill_%'`);
  await client.end();
  return rows.map(({ datname }) => datname);
};

describe('the place of a drill', () => {
  it('is a fresh home that takes nothing of the real one, and is gone afterwards', async () => {
    const real = {
      HUICHA_HOME: '/nowhere',
      DATABASE_URL: address,
      REDIS_URL: 'redis://nowhere',
      HUICHA_NOW: 'nonsense',
      ROLE: 'worker',
    };
    const { settings, remove } = await freshPlace(real, 'sqlite');
    expect(settings.databaseUrl).toEqual({ kind: 'sqlite', file: `${settings.home}/huicha.sqlite` });
    expect([settings.redisUrl, settings.role, settings.startsAt]).toEqual([undefined, 'all', undefined]);
    expect(existsSync(settings.home)).toBe(true);
    await remove();
    expect(existsSync(settings.home)).toBe(false);
  });

  it('is a database of its own on the server, and an empty Redis, both left as they were', async () => {
    const { url, clear } = await freshRedis();
    const redis = new Redis(url);
    const { settings, remove } = await freshPlace({ DATABASE_URL: address, REDIS_URL: url }, 'postgres');
    const name = settings.databaseUrl.kind === 'postgres' ? new URL(settings.databaseUrl.url).pathname.slice(1) : '';
    expect(await databases()).toContain(name);
    await redis.set('of the drill', '1');
    await remove();
    expect(await databases()).not.toContain(name);
    expect(await redis.dbsize()).toBe(0);
    redis.disconnect();
    await clear();
  });

  it('is never a Redis that somebody uses: a drill would work the jobs of others', async () => {
    const { url, clear } = await freshRedis();
    const redis = new Redis(url);
    await redis.set('of somebody', '1');
    await expect(freshPlace({ DATABASE_URL: address, REDIS_URL: url }, 'postgres')).rejects.toThrow(/empty Redis/);
    expect(await redis.get('of somebody')).toBe('1');
    redis.disconnect();
    await clear();
  });

  it('is refused without a PostgreSQL where one is wanted', () =>
    expect(freshPlace({}, 'postgres')).rejects.toThrow(/postgres:\/\//));
});
