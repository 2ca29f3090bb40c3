import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { Engine } from '../options.js';
import { handIn, type Address } from './database.js';
import type { Environment } from './server.js';

const CLI = fileURLToPath(new URL('../../../cli.js', import.meta.url));
/** From the project's folder, in which npm runs its scripts. */
const SERVICES = 'scripts/services.mjs';

/** The demo election's fourth stage. */
const NOW = '2026-10-12T09:00:00+08:00';

export type KnownCode = { id: string; number: string; code: string };

/** A folder and a database of their own; removed by `remove`. */
export type Site = {
  environment: Environment;
  address: Address;
  redisUrl: string;
  password: string;
  home: string;
  remove(): Promise<void>;
};

/** Filled with cases; `codes` are a sample of them. */
export type CaseSite = Site & { codes: KnownCode[] };

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
export const makeCaseSite = async (engine: Engine, cases: number, folder: string, services?: Services): Promise<CaseSite> => {
  const site = await makeSite(engine, `${cases}`, folder, services);
  const environment = { ...site.environment, HUICHA_NOW: NOW };
  const codesFile = join(site.home, 'codes.json');
  fill(environment, ['bulk-load', String(cases), codesFile]);
  await letRungsBe(site.address);
  return { ...site, environment, codes: JSON.parse(readFileSync(codesFile, 'utf8')) as KnownCode[] };
};

/** The rungs of what was loaded count as fired long ago: a server that makes up for a hundred thousand says nothing of requests. */
const letRungsBe = async (address: Address): Promise<void> => {
  const hand = await handIn(address);
  await hand.rows(`UPDATE deadlines SET last_rung = 'due', next_rung = NULL, next_rung_at = NULL WHERE slot IS NOT NULL`);
  // What a running database does by itself within minutes: it knows how many rows there are, and its text index is in order.
  if (address.engine === 'postgres') await hand.rows('VACUUM ANALYZE');
  await hand.close();
};

/** As above with open clocks, in the time of the machine: several processes have to agree on it. */
export const makeClockSite = async (engine: Engine, clocks: number, folder: string, services?: Services): Promise<Site> => {
  const site = await makeSite(engine, `clocks_${clocks}`, folder, services);
  fill(site.environment, ['bulk-clocks', String(clocks)]);
  return site;
};

/** With the demonstration's cases, which the server plays into the empty database when it starts. */
export const makeDemoSite = async (engine: Engine, folder: string, services?: Services): Promise<Site> => {
  const site = await makeSite(engine, 'demo', folder, services);
  return { ...site, environment: { ...site.environment, HUICHA_DEMO: 'on' } };
};

const fill = (environment: Environment, command: readonly string[]): void =>
  void execFileSync(process.execPath, [CLI, ...command], { env: { ...process.env, ...environment }, stdio: ['ignore', 2, 2] });

const makeSite = async (engine: Engine, name: string, folder: string, services?: Services): Promise<Site> => {
  const home = resolve(folder, `${engine}-${name}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const password = randomBytes(9).toString('base64url');
  const { database, address } = await databaseOf(engine, home, name, services);
  const environment = {
    ...database,
    HUICHA_HOME: home,
    HUICHA_DEMO: 'off',
    HUICHA_DEMO_PASSWORD: password,
    NODE_ENV: 'production',
  };
  const remove = async (): Promise<void> => {
    rmSync(home, { recursive: true, force: true });
    if (address.engine === 'postgres' && services) await administer(services, `DROP DATABASE bench_${name} WITH (FORCE)`);
  };
  return { environment, address, redisUrl: database['REDIS_URL'] ?? '', password, home, remove };
};

let redisDatabase = 0;

const databaseOf = async (
  engine: Engine,
  home: string,
  name: string,
  services?: Services,
): Promise<{ database: Environment; address: Address }> => {
  if (engine === 'sqlite') {
    const file = join(home, 'huicha.sqlite');
    return { database: { DATABASE_URL: `sqlite:${file}`, REDIS_URL: '' }, address: { engine, file } };
  }
  if (!services) throw new Error('PostgreSQL and Redis are not running.');
  await administer(services, `CREATE DATABASE bench_${name}`);
  const url = new URL(services.postgresUrl);
  url.pathname = `/bench_${name}`;
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
