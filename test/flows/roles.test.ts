import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ANONYMOUS, complaint } from '../support/flow/complaint.js';
import { EVENING, ServerProcess, type Variables } from '../support/server-process.js';
import { freshPostgres, freshRedis } from '../support/services.js';
import { until } from '../support/until.js';

const LIMIT_MS = 180_000;
const TOLD = complaint({ now: () => EVENING }, { complainant: ANONYMOUS, stage: 'S4' });

type Printed = { kind: string; text: string | null; deliveries: { mode: string; servedAt: string | null }[] };

describe('roles of a process', () => {
  let home = '';
  let postgres: Awaited<ReturnType<typeof freshPostgres>>;
  let redis: Awaited<ReturnType<typeof freshRedis>>;
  const running: ServerProcess[] = [];
  const start = async (variables: Variables): Promise<ServerProcess> => {
    const server = await ServerProcess.start({ HUICHA_HOME: home, ...variables });
    running.push(server);
    return server;
  };
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'huicha-roles-'));
    [postgres, redis] = await Promise.all([freshPostgres(), freshRedis()]);
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.kill();
  });
  afterAll(async () => {
    await Promise.all([postgres?.drop(), redis?.clear()]);
    rmSync(home, { recursive: true, force: true });
  });

  /** Registers and accepts one case there; answers how its notices stand. */
  const accepted = async (server: ServerProcess): Promise<() => Promise<Printed[]>> => {
    const [clerk, supervisor] = [await server.as('djy01'), await server.as('slfz01')];
    const { status, body } = await clerk.post('/api/cases', TOLD);
    expect(status).toBe(201);
    expect((await supervisor.post(`/api/cases/${body.id}/steps/accept`)).body.state).toBe('routed');
    return async () => (await supervisor.get<Printed[]>(`/api/cases/${body.id}/notices`)).body;
  };
  const arePrinted = (notices: Printed[]): boolean => notices.every(({ text }) => text !== null);

  it(
    'api takes the registration, worker prints the notice, on PostgreSQL and Redis',
    async () => {
      const shared = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
      expect(await (await start(shared)).stop()).toBe(0);

      const api = await start({ ...shared, ROLE: 'api' });
      const notices = await accepted(api);
      await sleep(1_500);
      expect((await notices()).map(({ kind, text }) => [kind, text])).toEqual([
        ['RECEIPT', null],
        ['ACCEPTANCE', null],
      ]);

      const worker = await start({ ...shared, ROLE: 'worker' });
      await until('the worker prints both', async () => arePrinted(await notices()));
      expect((await notices()).at(-1)).toMatchObject({ deliveries: [{ mode: 'CODE', servedAt: expect.any(String) }] });
      expect((await fetch(`${worker.url}/health/ready`)).status).toBe(200);
      expect((await fetch(`${worker.url}/api/cases`)).status).toBe(404);
      expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
      expect(await Promise.all([api.stop(), worker.stop()])).toEqual([0, 0]);
    },
    LIMIT_MS,
  );

  it(
    'all works alone on SQLite with Redis as its queue',
    async () => {
      await redis.clear();
      const alone = await start({ DATABASE_URL: `sqlite:${join(home, 'small.db')}`, REDIS_URL: redis.url });
      const notices = await accepted(alone);
      await until('both are printed', async () => arePrinted(await notices()));
      const reader = new Redis(redis.url);
      expect((await reader.keys('*')).length).toBeGreaterThan(0);
      reader.disconnect();
      expect(await alone.stop()).toBe(0);
    },
    LIMIT_MS,
  );

  describe('refuse to start, with the sentence and without a trace,', () => {
    const sqlite = (): Variables => ({ DATABASE_URL: `sqlite:${join(home, 'none.db')}` });
    const mixes: [string, () => Variables, RegExp][] = [
      ['as api on SQLite', () => ({ ...sqlite(), ROLE: 'api' }), /ROLE=api needs PostgreSQL.*use ROLE=all/],
      [
        'as worker on SQLite with Redis',
        () => ({ ...sqlite(), REDIS_URL: redis.url, ROLE: 'worker' }),
        /ROLE=worker needs PostgreSQL/,
      ],
      ['as api on PostgreSQL without Redis', () => ({ DATABASE_URL: postgres.url, ROLE: 'api' }), /ROLE=api needs REDIS_URL/],
      [
        'as worker on PostgreSQL without Redis',
        () => ({ DATABASE_URL: postgres.url, ROLE: 'worker' }),
        /ROLE=worker needs REDIS_URL/,
      ],
      ['in a role that is none', () => ({ ...sqlite(), ROLE: 'both' }), /cannot be "both"; it is one of all, api, worker/],
      ['on PostgreSQL without keys', () => ({ DATABASE_URL: postgres.url, HUICHA_KEYS: '' }), /with PostgreSQL set HUICHA_KEYS/],
      ['with a queue that is none', () => ({ ...sqlite(), REDIS_URL: 'localhost:6379' }), /REDIS_URL.*must look like redis:/],
      ['on a database in memory', () => ({ DATABASE_URL: 'sqlite::memory:' }), /DATABASE_URL.*in memory is not supported/],
    ];
    it.each(mixes)(
      '%s',
      async (_, variables, sentence) => {
        const { code, said } = await ServerProcess.fail({ HUICHA_HOME: join(home, 'fresh'), ...variables() });
        expect(code).toBe(1);
        expect(said.replaceAll('\n', ' ')).toMatch(sentence);
        expect(said).not.toMatch(/^\s+at /m);
        expect(existsSync(join(home, 'fresh', 'keys.json'))).toBe(false);
        expect(existsSync(join(home, 'none.db'))).toBe(false);
      },
      LIMIT_MS,
    );
  });
});
