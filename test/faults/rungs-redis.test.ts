import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { crowd } from '../support/crowd.js';
import { effort } from '../support/effort.js';
import { ANONYMOUS, complaint } from '../support/flow/complaint.js';
import { PrivatePostgres } from '../support/private-postgres.js';
import { PrivateRedis } from '../support/private-redis.js';
import type { ServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { instant } from '../../src/kernel/time.js';
import { House, PATIENCE_MS } from './rungs/house.js';
import { SLOW_MS, inTheMiddle, slowly } from './rungs/slow-rungs.js';
import { alarmsSet, wakeTogether } from './rungs/stir-queue.js';

const LIMIT_MS = effort(8 * 60_000, 40 * 60_000);
const KILLS = effort(3, 50);
const RACED = effort(150, 2_000);
/** Rungs that keep a worker busy until it is killed. */
const ENOUGH = 120;
const PENDING = effort(250, 5_000);
const REDIS_AWAY_MS = effort(8_000, 60_000);

describe('the rungs of an installation with PostgreSQL, Redis and several processes', () => {
  let redis: PrivateRedis;
  let postgres: PrivatePostgres;
  let house: House;
  let api: ServerProcess;
  const workers: ServerProcess[] = [];
  const workersAre = async (count: number): Promise<void> => {
    const missing = Array.from({ length: Math.max(0, count - workers.length) }, () => house.start('worker'));
    workers.push(...(await Promise.all(missing)));
    await Promise.all(workers.splice(count).map((worker) => worker.stop()));
  };

  beforeAll(async () => {
    [redis, postgres] = await Promise.all([PrivateRedis.start(), PrivatePostgres.start()]);
    const { url } = postgres;
    house = new House({ kind: 'postgres', url }, { DATABASE_URL: url, REDIS_URL: redis.url });
    await (await house.start('all')).stop();
    api = await house.start('api');
  }, LIMIT_MS);
  afterEach(() => {
    expect([api, ...workers].filter((each) => each.hasEnded())).toEqual([]);
  });
  afterAll(async () => {
    await house?.remove();
    await Promise.all([redis?.remove(), postgres?.remove()]);
  }, LIMIT_MS);

  it.each(effort(0, 1) === 1 ? [2, 4] : [3])(
    'fire once each when %d workers race for them, the sweep and the alarms arriving together',
    async (count) => {
      await workersAre(count);
      // A moment for the copies to be written, so that all come due before the race begins.
      const last = await house.seed(api, RACED, { inMs: effort(1_500, 6_000), overMs: 500 });
      await wakeTogether(redis.url, 10, last);
      expect(await house.settled(last)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'fire once each, though Redis loses everything (FLUSHALL) while they are pending',
    async () => {
      await workersAre(2);
      const last = await house.seed(api, PENDING, { inMs: effort(3_000, 12_000), overMs: 6_000 });
      await wakeTogether(redis.url, 1, Date.now());
      await until('alarms are set', async () => (await alarmsSet(redis.url)) > 20);
      await redis.flushAll();
      expect(await alarmsSet(redis.url)).toBeLessThan(20);
      expect(await house.climbed(last)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'fire once each, though Redis is away for a while; registrations go on meanwhile',
    async () => {
      await workersAre(2);
      const clerk = await api.as('djy01');
      const last = await house.seed(api, RACED, { inMs: 1_000, overMs: REDIS_AWAY_MS });
      await redis.stop();
      const back = Date.now() + REDIS_AWAY_MS;
      let registered = 0;
      while (Date.now() < back) {
        const told = complaint({ now: () => instant(Date.now() - 60_000) }, { complainant: ANONYMOUS, stage: 'S4' });
        const { answered } = await crowd(Array(8).fill(told), 4, (each) => clerk.post('/api/cases', each));
        expect(answered.map(({ status }) => status)).toEqual(Array(8).fill(201));
        registered += answered.length;
        await sleep(500);
      }
      await redis.begin();
      expect(registered).toBeGreaterThan(20);
      expect(await house.climbed(last)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'fire once each, though a worker is killed (kill -9) in the middle of them again and again',
    async () => {
      await workersAre(0);
      const { dataSource } = await house.database();
      const normally = await slowly(dataSource);
      let last = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        if ((await house.owed()) < ENOUGH) last = await house.seed(api, RACED, { inMs: -60_000, overMs: 60_000 });
        await workersAre(1);
        await wakeTogether(redis.url, 1, Date.now());
        await until('a worker is in the middle of a rung', () => inTheMiddle(dataSource), PATIENCE_MS);
        // At any point of it, and now and then when some of them stand and others do not.
        await sleep(kill % 5 === 4 ? SLOW_MS : (kill * 61) % SLOW_MS);
        await workers.pop()?.kill();
      }
      await normally();
      await workersAre(1);
      await wakeTogether(redis.url, 1, Date.now());
      // Also the news that went with Redis above: it comes again a minute after it was handed over.
      expect(await house.settled(last)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'fire once each, though PostgreSQL is started anew while they come due, once after a crash',
    async () => {
      await workersAre(2);
      const last = await house.seed(api, PENDING, { inMs: 1_000, overMs: 8_000 });
      await wakeTogether(redis.url, 1, Date.now());
      await house.letGoOfDatabase();
      await sleep(2_500);
      await postgres.stop();
      await postgres.begin();
      await sleep(2_000);
      await postgres.crash();
      await postgres.begin();
      expect(await house.settled(last)).toEqual([]);
    },
    LIMIT_MS,
  );
});
