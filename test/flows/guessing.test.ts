import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from '../../src/app/server.js';
import { ADDRESS, EVERYBODY, NUMBER_AND_ADDRESS } from '../../src/citizen/try-limits.js';
import { SETTINGS, type Settings } from '../../src/platform/config/settings.js';
import { Throttle } from '../../src/platform/throttle/throttle.js';
import type { ThrottleScope } from '../../src/platform/throttle/throttle-rules.js';
import { SEATS } from '../../src/platform/throttle/turns.js';
import { clientOf, type Answer } from '../support/client.js';
import { effort } from '../support/effort.js';
import { describeOnEngines } from '../support/engines.js';
import { mannWhitney, type Difference } from '../support/mann-whitney.js';
import { startWorld, type World } from '../support/world.js';
import { attack, tryCode } from './guessing/guesser.js';

/** From one address, and again from two hundred: a thousand together in `npm test`. */
const GUESSES = effort(500, 10_000);
const TRIALS = effort(200, 2_000);
/** More than the lines have places, so that they are full all the time. */
const AT_ONCE = 100;
const OF_ALL_NUMBERS = effort(250, 3_000);
/** So many measure at the same time: most of a wrong try is waiting. The soak measures one after the other. */
const MEASURERS = effort(2, 1);
/** Registrations from one address: this many at once, then one in 15 s. */
const VILLAGE = 61;
const PER_HOUR = 240;

/**
 * Wrong number and wrong code count as told apart when both hold: the Mann–Whitney test says so at ALPHA (a lucky draw once in ten thousand
 * runs), and one is slower in clearly more than half of all pairs. At 2,000 trials a shift of a tenth of the spread would be seen.
 */
const ALPHA = 1e-4;
const NOTICEABLE = effort(0.1, 0.05);
/** The delay that the measurement must see, in spreads: at 200 trials half a spread is missed by bad luck once in fifty runs, a whole one is not. */
const PLANTED = effort(1, 0.5);
const areToldApart = ({ above, p }: Difference): boolean => p < ALPHA && Math.abs(above - 0.5) > NOTICEABLE;

/** Between the first and the third quartile. */
const spreadOf = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)]! - sorted[Math.floor(sorted.length * 0.25)]!;
};
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((each) => ({ each, at: randomInt(2 ** 40) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each);

/** The most tries that a line lets through: what stands in it, and its rate. One more for each end. */
const through = ({ line }: ThrottleScope, seconds: number): number => line!.perSecond * (seconds + line!.patienceMs / 1000) + 2;
const free = ({ growth }: ThrottleScope): number => growth!.free;
/** From one address, whose first tries are free of cost and made a few at a time. */
const most = (scope: ThrottleScope, seconds: number): number => free(scope) + SEATS + through(scope, seconds);

type Case = { number: string; queryCode: string };

describeOnEngines('guessing of query codes', (engine) => {
  let world: World;
  let victim: Case;
  const register = async (): Promise<Case> => {
    const answer = await world.anonymous.post<Case>('/api/public/cases', { consent: true, narrative: '名单上没有我。' });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const hours = (count: number): void => world.clock.set(new Date(world.clock.now().getTime() + count * 3_600_000));
  const rightFrom = (address: string, url = world.url) => tryCode(url, address, victim.number, victim.queryCode);

  beforeAll(async () => {
    world = await startWorld(engine, { settings: { registrationsPerHour: PER_HOUR } });
    victim = await register();
  });
  afterAll(() => world?.close());

  it('of one number from one address and of all numbers from one address gets no further than their lines, and the complainant elsewhere is answered meanwhile', async () => {
    const { number } = victim;
    const raids = Promise.all([
      attack({ url: world.url, guesses: GUESSES, atOnce: AT_ONCE, address: () => '203.0.113.1', number: () => number }),
      attack({
        url: world.url,
        guesses: OF_ALL_NUMBERS,
        atOnce: AT_ONCE,
        address: (nth) => `2001:db8:1:1::${nth.toString(16)}`,
        number: (nth) => `990114-2026-${String(nth + 1).padStart(6, '0')}`,
      }),
    ]);
    await sleep(1_000);
    const right = await rightFrom('198.51.100.1');
    expect([right.status, right.ms < 5_000]).toEqual([200, true]);
    const [ofOne, ofAll] = await raids;
    expect([...ofOne.other, ...ofAll.other]).toEqual([]);
    expect([ofOne.checked + ofOne.refused, ofAll.checked + ofAll.refused]).toEqual([GUESSES, OF_ALL_NUMBERS]);
    expect(ofOne.checked).toBeGreaterThan(20);
    expect(ofOne.checked).toBeLessThanOrEqual(most(NUMBER_AND_ADDRESS, ofOne.seconds));
    expect(ofAll.checked).toBeGreaterThan(free(ADDRESS));
    expect(ofAll.checked).toBeLessThanOrEqual(most(ADDRESS, ofAll.seconds));
  }, 600_000);

  it('from the same address as the complainant, and of the same number, does not keep the right code from being answered', async () => {
    const { number } = victim;
    const raid = attack({ url: world.url, guesses: 48, atOnce: 40, address: () => '203.0.113.2', number: () => number });
    await sleep(1_000);
    const right = await rightFrom('203.0.113.2');
    expect([right.status, right.ms < 5_000]).toEqual([200, true]);
    expect((await raid).other).toEqual([]);
  });

  it('from two hundred addresses gets no further than the line of all, and the complainant is answered meanwhile', async () => {
    hours(24);
    const { number } = victim;
    const address = (nth: number): string => `198.18.${nth % 200}.7`;
    // Their free tries are behind them: what is free of cost is 600 guesses and no more.
    const suspects = Array.from({ length: 200 }, (_, nth) => ({ scope: NUMBER_AND_ADDRESS, value: `${number} ${address(nth)}` }));
    for (let n = 0; n < free(NUMBER_AND_ADDRESS); n += 1) await world.app.get(Throttle).failed(suspects);
    const raid = attack({ url: world.url, guesses: GUESSES, atOnce: 180, address, number: () => number });
    await sleep(1_500);
    const right = await rightFrom('198.51.100.2');
    expect([right.status, right.ms < 5_000]).toEqual([200, true]);
    const { checked, refused, other, seconds } = await raid;
    expect(other).toEqual([]);
    expect(checked + refused).toBe(GUESSES);
    expect(checked).toBeGreaterThan(100);
    expect(checked).toBeLessThanOrEqual(through(EVERYBODY, seconds));
  }, 600_000);

  it('counts for an hour or two, not for ever, and not at all against who types the right code', async () => {
    hours(24);
    const address = '203.0.113.9';
    const counted = (): Promise<number> => world.app.get(Throttle).failures({ scope: ADDRESS, value: address });
    for (let n = 0; n < 20; n += 1) expect((await rightFrom(address)).status).toBe(200);
    expect(await counted()).toBe(0);
    for (let n = 0; n < 4; n += 1) await tryCode(world.url, address, victim.number, '000000000000');
    expect(await counted()).toBe(4);
    const { status, ms } = await rightFrom(address);
    expect([status, ms > 900]).toEqual([200, true]);
    hours(3);
    expect(await counted()).toBe(0);
  });

  it('registration from one address ends for a while after many at once, with a time to come back, and not from another', async () => {
    const village = clientOf(world.url, async () => ({ 'x-forwarded-for': '203.0.113.20' }));
    const complaint = { consent: true, narrative: '名单上没有我。' };
    const answers: Answer[] = await Promise.all(
      Array.from({ length: VILLAGE + 9 }, () => village.post('/api/public/cases', complaint)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(VILLAGE);
    expect(refused).toHaveLength(9);
    expect(refused[0]).toMatchObject({ body: { code: 'registration.too-many', detail: expect.stringContaining('登记') } });
    expect(refused[0]!.headers.get('retry-after')).toBe('15');
    await register();
    hours(1);
    expect((await village.post('/api/public/cases', complaint)).status).toBe(201);
  });

  if (engine.name === 'postgres+redis')
    describe('with a second process', () => {
      let second: Server;
      let url: string;
      beforeAll(async () => {
        const settings = world.app.get<Settings>(SETTINGS);
        second = await createServer({ ...settings, role: 'api' }, { clock: world.clock });
        url = await second.listen();
      });
      afterAll(() => second?.close());

      it('costs there what was tried here', async () => {
        hours(24);
        for (let n = 0; n < 4; n += 1) await tryCode(world.url, '203.0.113.30', victim.number, '000000000000');
        const right = await rightFrom('203.0.113.30', url);
        expect(right.status).toBe(200);
        expect(right.ms).toBeGreaterThan(900);
        expect(right.ms).toBeLessThan(5_000);
      });
    });

  describe('by time', () => {
    const known: Case[] = [];
    const KINDS = ['code', 'number'] as const;
    type Times = Record<(typeof KINDS)[number], number[]>;
    const UNKNOWN = '990114-2026-9';
    beforeAll(async () => {
      for (let n = 0; n < 10; n += 1) known.push(await register());
    });

    /** Microseconds of one wrong try, from another address than any before. */
    const timeOf = async (kind: keyof Times): Promise<number> => {
      const number =
        kind === 'code' ? known[randomInt(known.length)]!.number : `${UNKNOWN}${String(randomInt(1e5)).padStart(5, '0')}`;
      const began = performance.now();
      const { status } = await world.anonymous.post('/api/public/status', { number, code: '0000 0000 0000' });
      const ms = performance.now() - began;
      expect(status).toBe(404);
      return ms * 1_000;
    };

    const measured = async (trials: number): Promise<Times> => {
      const times: Times = { code: [], number: [] };
      const measure = async (): Promise<void> => {
        for (let n = 0; n < trials / MEASURERS; n += 1) {
          // Nobody waits for the guesses of all others.
          if (n % 25 === 0) hours(4);
          for (const kind of shuffled(KINDS)) times[kind].push(await timeOf(kind));
        }
      };
      await Promise.all(Array.from({ length: MEASURERS }, measure));
      return times;
    };

    it('does not tell a wrong number from a wrong code, in a measurement that would see a delay of their spread', async () => {
      hours(24);
      await measured(40);
      const { code, number } = await measured(TRIALS);
      const plantedUs = spreadOf(code) * PLANTED;
      const late = number.map((us) => us + plantedUs);
      const found = { uniform: mannWhitney(code, number), planted: mannWhitney(code, late), plantedUs };
      if (process.env['TEST_LOGS']) process.stdout.write(`${engine.name} ${JSON.stringify(found)}\n`);
      expect({ found, areToldApart: areToldApart(found.uniform) }).toMatchObject({ areToldApart: false });
      expect({ found, areToldApart: areToldApart(found.planted) }).toMatchObject({ areToldApart: true });
    }, 900_000);
  });
});
