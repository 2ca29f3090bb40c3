import { afterAll, beforeAll, describe } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseUrl } from '../../src/platform/config/settings.js';
import { effort } from './effort.js';
import { freshPostgres, freshPrefix, freshRedis } from './services.js';

/** A pair of database and queue that a block runs on. Its addresses are known in hooks and tests, not while the block is defined. */
export type TestEngine = {
  name: 'sqlite+embedded' | 'postgres+redis';
  /** `sqlite:/tmp/…` or `postgres://…`: empty when the block begins, gone when it has ended. */
  databaseUrl(): string;
  /** The same as Settings hold it. */
  database(): DatabaseUrl;
  /** An empty numbered database of Redis for this block alone; undefined where the embedded queue is used. */
  redisUrl(): string | undefined;
  /** BullMQ prefix of this block alone. */
  queuePrefix: string;
};

const parsed = (url: string): DatabaseUrl =>
  url.startsWith('sqlite:') ? { kind: 'sqlite', file: url.slice('sqlite:'.length) } : { kind: 'postgres', url };

type Place = { databaseUrl: string; redisUrl?: string; remove: () => Promise<void> };

const ENGINES: { name: TestEngine['name']; make: () => Promise<Place> }[] = [
  {
    name: 'sqlite+embedded',
    make: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'huicha-test-'));
      return {
        databaseUrl: `sqlite:${join(folder, 'huicha.db')}`,
        remove: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  {
    name: 'postgres+redis',
    make: async () => {
      const [{ url, drop }, redis] = await Promise.all([freshPostgres(), freshRedis()]);
      const remove = async (): Promise<void> => {
        await Promise.all([drop(), redis.clear()]);
      };
      return { databaseUrl: url, redisUrl: redis.url, remove };
    },
  },
];

type Block = (engine: TestEngine) => void;

/** Defines the block twice, each time on a fresh database: SQLite with the embedded queue, PostgreSQL with Redis. */
export const describeOnEngines = (title: string, block: Block): void => describeOn(ENGINES, title, block);

/** Defines the block on SQLite, and in the soak on PostgreSQL too: for long blocks whose statements shorter ones run there as well. */
export const describeOnSqliteFirst = (title: string, block: Block): void =>
  describeOn(ENGINES.slice(0, effort(1, ENGINES.length)), title, block);

/** Defines the block on PostgreSQL with Redis alone: for what has been played on SQLite elsewhere. */
export const describeOnPostgres = (title: string, block: Block): void => describeOn(ENGINES.slice(1), title, block);

const describeOn = (engines: typeof ENGINES, title: string, block: Block): void => {
  describe.each(engines)(`${title} on $name`, ({ name, make }) => {
    let place: Place | undefined;
    beforeAll(async () => {
      place = await make();
    });
    // Hooks of the inner block run first, so the application is closed before its database goes.
    afterAll(async () => place?.remove());
    const known = (): Place => {
      if (!place) throw new Error('the addresses of an engine are known in hooks and tests only');
      return place;
    };
    const databaseUrl = (): string => known().databaseUrl;
    describe('', () => {
      block({
        name,
        databaseUrl,
        database: () => parsed(databaseUrl()),
        redisUrl: () => known().redisUrl,
        queuePrefix: freshPrefix(),
      });
    });
  });
};
