import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { Engine } from '../options.js';
import type { Address } from './database.js';
import type { Environment } from './server.js';

const CLI = fileURLToPath(new URL('../../../cli.js', import.meta.url));
/** From the project's folder, in which npm runs its scripts. */
const SERVICES = 'scripts/services.mjs';

/** The demo election's fourth stage. */
const NOW = '2026-10-12T09:00:00+08:00';

export type KnownCode = { id: string; number: string; code: string };

/** A folder and a database of their own, filled with cases; removed by `remove`. */
export type Site = { environment: Environment; address: Address; password: string; codes: KnownCode[]; remove(): Promise<void> };

export type Services = { postgresUrl: string; redisUrl: string; stop(): Promise<void> };

/** Private PostgreSQL and Redis, PostgreSQL with its own defaults: fsync on. They end with this process, however it ends. */
export const startServices = async (): Promise<Services> => {
  const child = spawn(process.execPath, [SERVICES, '--keep', '--bench'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [, postgresUrl, redisUrl] = /TEST_POSTGRES_URL=(\S+) TEST_REDIS_URL=(\S+)/.exec(line.toString()) ?? [];
  if (!postgresUrl || !redisUrl) throw new Error(`scripts/services.mjs did not say where the services are: ${line.toString()}`);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { postgresUrl, redisUrl, stop };
};

/** Makes the site and loads `cases` into it with the application's own command. */
export const makeSite = async (engine: Engine, cases: number, folder: string, services?: Services): Promise<Site> => {
  const home = resolve(folder, `${engine}-${cases}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const password = randomBytes(9).toString('base64url');
  const { database, address } = await databaseOf(engine, home, cases, services);
  const environment = {
    ...database,
    HUICHA_HOME: home,
    HUICHA_NOW: NOW,
    HUICHA_DEMO: 'off',
    HUICHA_DEMO_PASSWORD: password,
    NODE_ENV: 'production',
  };
  const codesFile = join(home, 'codes.json');
  execFileSync(process.execPath, [CLI, 'bulk-load', String(cases), codesFile], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 2, 2],
  });
  const codes = JSON.parse(readFileSync(codesFile, 'utf8')) as KnownCode[];
  const remove = async (): Promise<void> => {
    rmSync(home, { recursive: true, force: true });
    if (address.engine === 'postgres' && services) await administer(services, `DROP DATABASE ${nameOf(cases)} WITH (FORCE)`);
  };
  return { environment, address, password, codes, remove };
};

let redisDatabase = 0;

const nameOf = (cases: number): string => `bench_${cases}`;

const databaseOf = async (
  engine: Engine,
  home: string,
  cases: number,
  services?: Services,
): Promise<{ database: Environment; address: Address }> => {
  if (engine === 'sqlite') {
    const file = join(home, 'huicha.sqlite');
    return { database: { DATABASE_URL: `sqlite:${file}`, REDIS_URL: '' }, address: { engine, file } };
  }
  if (!services) throw new Error('PostgreSQL and Redis are not running.');
  await administer(services, `CREATE DATABASE ${nameOf(cases)}`);
  const url = new URL(services.postgresUrl);
  url.pathname = `/${nameOf(cases)}`;
  const redis = new URL(services.redisUrl);
  // A Redis database of its own: nobody works the jobs of the site before.
  redis.pathname = `/${(redisDatabase += 1)}`;
  const key = `bench:${randomBytes(32).toString('base64')}`;
  return { database: { DATABASE_URL: url.href, REDIS_URL: redis.href, HUICHA_KEYS: key }, address: { engine, url: url.href } };
};

const administer = async ({ postgresUrl }: Services, statement: string): Promise<void> => {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
};
