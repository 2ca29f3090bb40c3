import { afterAll, beforeAll, describe } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseUrl } from '../../src/platform/config/settings.js';
import { freshPostgres, freshPrefix, redisUrl } from './services.js';

/** A pair of database and queue that a block runs on. Its addresses are known in hooks and tests, not while the block is defined. */
export type TestEngine = {
  name: 'sqlite+embedded' | 'postgres+redis';
  /** `sqlite:/tmp/…` or `postgres://…`: empty when the block begins, gone when it has ended. */
  databaseUrl(): string;
  /** The same as Settings hold it. */
  database(): DatabaseUrl;
  /** Undefined where the embedded queue is used. */
  redisUrl(): string | undefined;
  /** BullMQ prefix of this block alone. */
  queuePrefix: string;
};

const parsed = (url: string): DatabaseUrl =>
  url.startsWith('sqlite:') ? { kind: 'sqlite', file: url.slice('sqlite:'.length) } : { kind: 'postgres', url };

type Place = { databaseUrl: string; remove: () => Promise<void> };

const ENGINES: { name: TestEngine['name']; make: () => Promise<Place>; redisUrl: () => string | undefined }[] = [
  {
    name: 'sqlite+embedded',
    make: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'huicha-test-'));
      return {
        databaseUrl: `sqlite:${join(folder, 'huicha.db')}`,
        remove: async () => rmSync(folder, { recursive: true, force: true }),
      };
    },
    redisUrl: () => undefined,
  },
  {
    name: 'postgres+redis',
    make: async () => {
      const { url, drop } = await freshPostgres();
      return { databaseUrl: url, remove: drop };
    },
    redisUrl,
  },
];

/** Defines the block twice, each time on a fresh database: SQLite with the embedded queue, PostgreSQL with Redis. */
export const describeOnEngines = (title: string, block: (engine: TestEngine) => void): void => {
  describe.each(ENGINES)(`${title} on $name`, ({ name, make, redisUrl: redis }) => {
    let place: Place | undefined;
    beforeAll(async () => {
      place = await make();
    });
    // Hooks of the inner block run first, so the application is closed before its database goes.
    afterAll(async () => place?.remove());
    const databaseUrl = (): string => {
      if (!place) throw new Error('databaseUrl() is known in hooks and tests only');
      return place.databaseUrl;
    };
    describe('', () => {
      block({ name, databaseUrl, database: () => parsed(databaseUrl()), redisUrl: redis, queuePrefix: freshPrefix() });
    });
  });
};
