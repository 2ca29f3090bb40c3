import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import * as fc from 'fast-check';
import { Redis } from 'ioredis';
import { MovableClock } from '../../src/kernel/clock.js';
import { KeyedHash } from '../../src/platform/crypto/keyed-hash.js';
import { HealthWarnings } from '../../src/platform/health/health-warnings.js';
import { MemoryTallies } from '../../src/platform/throttle/memory-tallies.js';
import { RedisTallies } from '../../src/platform/throttle/redis-tallies.js';
import type { Tallies, TallyKey } from '../../src/platform/throttle/tallies.js';
import type { ThrottleScope } from '../../src/platform/throttle/throttle-rules.js';
import { Throttle } from '../../src/platform/throttle/throttle.js';
import { effort } from '../support/effort.js';
import { freshRedis } from '../support/services.js';

const growth = { free: 2, firstMs: 500, longestMs: 4_000, halfLifeMs: 60_000 };
const SCOPES: ThrottleScope[] = [
  { name: 'address', growth, line: { perSecond: 4, patienceMs: 1_000 } },
  { name: 'everybody', growth: { ...growth, free: 4, doubledBy: 3, isShared: true }, line: { perSecond: 3, patienceMs: 900 } },
  { name: 'door', growth },
  { name: 'line', line: { perSecond: 2, patienceMs: 2_000 } },
];
const NOW = Date.parse('2026-10-12T09:00:00+08:00');
const VERBS = ['claim', 'unclaim', 'turn', 'leave', 'fail', 'forget', 'failures'] as const;

type Act = { verb: (typeof VERBS)[number]; on: number[]; caller: string; later: number };

const acts = fc.array(
  fc.record({
    verb: fc.constantFrom(...VERBS),
    on: fc.uniqueArray(fc.nat(SCOPES.length - 1), { minLength: 1, maxLength: 3 }),
    caller: fc.constantFrom('a', 'b'),
    // Mostly at once, now and then much later, now and then before (a clock that was set back).
    later: fc.oneof(fc.nat(300), fc.integer({ min: -90_000, max: 200_000 })),
  }),
  { minLength: 1, maxLength: 40 },
);

const done = async (tallies: Tallies, { verb, on, caller }: Act, now: number): Promise<unknown> => {
  const keys = on.map((nth): TallyKey => ({ scope: SCOPES[nth]!, field: caller }));
  if (verb === 'failures') return tallies.failures(keys[0]!, now);
  return tallies[verb](keys, now);
};

/** A way to Redis that can go silent without being cut. */
const hangable = async (to: string): Promise<{ url: string; hang(): void; close(): void }> => {
  const { port, hostname } = new URL(to);
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    const onward = connect(Number(port), hostname);
    sockets.push(socket, onward);
    for (const each of [socket, onward]) each.on('error', () => undefined);
    socket.pipe(onward).pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(to);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    hang: () => sockets.forEach((socket) => socket.unpipe().pause()),
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
};

/** The engines compute powers with different last digits. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, each: unknown) => (typeof each === 'number' ? Math.round(each * 100) / 100 : each)),
  );

describe('counts of failures', () => {
  let redis: { url: string; clear: () => Promise<void> };
  let shared: RedisTallies;
  let plain: Redis;
  beforeAll(async () => {
    redis = await freshRedis();
    shared = new RedisTallies(redis.url, 50);
    plain = new Redis(redis.url);
    await shared.ready();
  });
  afterAll(async () => {
    shared.close();
    plain.disconnect();
    await redis.clear();
  });

  it('are the same in Redis and in memory, whatever is done to them', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        await plain.flushdb();
        const memory = new MemoryTallies();
        let now = NOW;
        for (const act of all) {
          now += act.later;
          expect(rounded(await done(shared, act, now))).toEqual(rounded(await done(memory, act, now)));
        }
      }),
      { numRuns: effort(60, 2_000) },
    );
  });

  it('are bounded in both: who was counted longest ago is forgotten', async () => {
    await plain.flushdb();
    const memory = new MemoryTallies(50);
    for (let n = 0; n < 200; n += 1) {
      const keys = [{ scope: SCOPES[0]!, field: `caller-${n}` }];
      await memory.fail(keys, NOW + n);
      await shared.fail(keys, NOW + n);
    }
    expect(memory.size('address')).toBe(50);
    expect(await plain.hlen('{huicha-throttle}:address')).toBe(50);
    expect(await plain.zcard('{huicha-throttle}:address:ends')).toBe(50);
    const last = { scope: SCOPES[0]!, field: 'caller-199' };
    expect([await memory.failures(last, NOW + 199), await shared.failures(last, NOW + 199)]).toEqual([1, 1]);
  });

  it('leave Redis by themselves once they have meant nothing for an hour', async () => {
    await plain.flushdb();
    for (let n = 0; n < 10; n += 1) await shared.fail([{ scope: SCOPES[2]!, field: `caller-${n}` }], NOW);
    for (let n = 0; n < 10; n += 1) await shared.fail([{ scope: SCOPES[2]!, field: 'other' }], NOW + 2 * 3_600_000);
    expect(await plain.hkeys('{huicha-throttle}:door')).toEqual(['other']);
  });

  it('let one of many simultaneous claims through when one is left', async () => {
    await plain.flushdb();
    const keys = [{ scope: SCOPES[2]!, field: 'account' }];
    await shared.fail(keys, NOW);
    const waits = await Promise.all(Array.from({ length: 50 }, () => shared.claim(keys, NOW)));
    expect(waits.filter((ms) => ms === 0)).toHaveLength(1);
  });

  const throttleOn = (tallies: Tallies | undefined) => {
    const warnings = new HealthWarnings();
    const hash = new KeyedHash([{ id: 'test', key: randomBytes(32) }]);
    const throttle = new Throttle(tallies, hash, warnings, new MovableClock(new Date(NOW)));
    throttle.onModuleInit();
    return { throttle, warnings };
  };

  it('hold no address, number or name in the clear', async () => {
    await plain.flushdb();
    const { throttle } = throttleOn(shared);
    await throttle.failed([{ scope: SCOPES[0]!, value: '203.0.113.7' }]);
    expect(await throttle.failures({ scope: SCOPES[0]!, value: '203.0.113.7' })).toBe(1);
    const kept = JSON.stringify([await plain.hgetall('{huicha-throttle}:address'), await plain.keys('*')]);
    expect(kept).toContain('test.');
    expect(kept).not.toContain('203.0.113');
  });

  it('go on in the process while Redis is away, with a warning, and never throw', async () => {
    const away = new RedisTallies('redis://127.0.0.1:1/0');
    const began = performance.now();
    await away.ready();
    const { throttle, warnings } = throttleOn(away);
    const keys = [{ scope: SCOPES[2]!, value: 'somebody' }];
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) waits.push(await throttle.claim(keys));
    expect(waits.map((ms) => ms > 300)).toEqual([false, false, true, true]);
    expect((await warnings.now()).map(({ code }) => code)).toEqual(['throttle.alone']);
    expect(performance.now() - began).toBeLessThan(5_000);
    away.close();
  });

  it('are taken from Redis again when it is back', async () => {
    await plain.flushdb();
    const back = new RedisTallies(redis.url);
    await back.ready();
    const { throttle, warnings } = throttleOn(back);
    const key = { scope: SCOPES[2]!, value: 'somebody' };
    await plain.set('{huicha-throttle}:door', 'not a hash');
    await throttle.failed([key]);
    expect((await warnings.now()).map(({ code }) => code)).toEqual(['throttle.alone']);
    await plain.del('{huicha-throttle}:door');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await warnings.now()).toEqual([]);
    expect(await throttle.failures(key)).toBe(0);
    back.close();
  });

  it('keep nobody waiting while Redis hangs in the middle of an attack, and let no more through than the process would', async () => {
    await plain.flushdb();
    const line = await hangable(redis.url);
    const hanging = new RedisTallies(line.url);
    await hanging.ready();
    const { throttle, warnings } = throttleOn(hanging);
    const keys = [{ scope: SCOPES[2]!, value: 'somebody' }];
    expect([await throttle.claim(keys), await warnings.now()]).toEqual([0, []]);
    line.hang();
    const began = performance.now();
    const waits = await Promise.all(Array.from({ length: 50 }, () => throttle.claim(keys)));
    expect(waits.filter((ms) => ms === 0)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2_500);
    expect((await warnings.now()).map(({ code }) => code)).toEqual(['throttle.alone']);
    hanging.close();
    line.close();
  });

  it('are known in the process, as far as they were made there, when Redis goes away', async () => {
    await plain.flushdb();
    const lost = new RedisTallies(redis.url);
    await lost.ready();
    const { throttle } = throttleOn(lost);
    const keys = [{ scope: SCOPES[2]!, value: 'somebody' }];
    expect([await throttle.claim(keys), await throttle.claim(keys)]).toEqual([0, 0]);
    lost.close();
    expect(await throttle.claim(keys)).toBeGreaterThan(300);
  });
});
