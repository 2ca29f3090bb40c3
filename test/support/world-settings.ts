import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../src/platform/config/settings.js';
import { STANDARD_CONCURRENCY } from '../../src/platform/queue/job-queue.js';
import type { TestEngine } from './engines.js';

/** The hash of the password of every demo account (sign-in.ts) with the cheapest parameters that argon2id allows: a verification takes them from the hash. */
export const CHEAP_HASH = '$argon2id$v=19$m=8,t=1,p=1$QRnU9jIfprUA/yK1WJXv4w$UwqNFCUp5i5rCbAjVWZZcM7hXAvCVDjMd2VUz2ERpYg';

/** A process of its own on the engine's empty database: any free port, a fresh folder and key. */
export const worldSettings = (engine: TestEngine): Settings => {
  const home = mkdtempSync(join(tmpdir(), 'huicha-world-'));
  return {
    home,
    databaseUrl: engine.database(),
    redisUrl: engine.redisUrl(),
    role: 'all',
    host: '127.0.0.1',
    port: 0,
    trustProxy: ['loopback'],
    registrationsPerHour: 3_600,
    filesUrl: { kind: 'file', folder: join(home, 'files') },
    evidencePerCase: { files: 200, megabytes: 2048 },
    masterKeys: [{ id: 'test', key: randomBytes(32) }],
    demo: 'off',
    districtCode: '990114',
    sessionIdleMinutes: 480,
    sessionHours: 24,
    horizonMinutes: 60,
    concurrency: STANDARD_CONCURRENCY,
    stalledSeconds: 30,
    requestSeconds: 30,
    backupDays: 2,
    logLevel: process.env['TEST_LOGS'] ? 'info' : 'silent',
    environment: 'test',
  };
};
