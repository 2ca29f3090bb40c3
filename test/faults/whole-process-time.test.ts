import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { effort } from '../support/effort.js';
import { describeOnEngines } from '../support/engines.js';
import { FakeTime } from '../support/fake-time.js';
import type { ServerProcess } from '../support/server-process.js';
import { knownYears, workingDayEnd } from './rungs/expected-rungs.js';
import { House } from './rungs/house.js';

const COPIES = effort(12, 300);
const LIMIT_MS = effort(5 * 60_000, 15 * 60_000);
const [SECOND, HOUR, DAY] = [1, 3_600, 86_400];

/** The last year of which the holidays are known, and the next. */
const LAST_YEAR = Math.max(...knownYears);
const NEXT_YEAR = LAST_YEAR + 1;

/** Of a severity whose limits are working days (W). */
const COUNTED_IN_W = { stage: 'S5', allegations: [{ code: 'S5-01', text: '没有组织候选人与村民见面' }] };

type Clock = { clock: string; startedAt: string; dueAt: string; countingMode: string; limitText: string; provisional: boolean };
type Message = { staff_id: string; alert_count: number; first_rung_at: string; last_rung_at: string };

describeOnEngines('the wall clock of whole processes', (engine) => {
  const time = new FakeTime(`${LAST_YEAR}-12-31T23:50:00+08:00`);
  let house: House;
  /** Answers requests. */
  let desk: ServerProcess;
  /** Fires rungs: the same process where there is one alone. */
  let worker: ServerProcess;

  beforeAll(async () => {
    const addresses = { DATABASE_URL: engine.databaseUrl(), REDIS_URL: engine.redisUrl() ?? '' };
    house = new House(engine.database(), { ...addresses, ...time.variables }, () => time.now());
    desk = worker = await house.start('all');
    if (engine.name === 'sqlite+embedded') return;
    await desk.stop();
    [desk, worker] = await Promise.all([house.start('api'), house.start('worker')]);
  }, LIMIT_MS);
  afterAll(async () => {
    await house?.remove();
    time.remove();
  }, LIMIT_MS);

  const isAlive = (): void => expect([desk, worker].filter((each) => each.hasEnded())).toEqual([]);
  const clocksOf = async (id: string): Promise<Clock[]> => {
    const { reader } = await house.database();
    return reader.sql<Clock>(
      `SELECT clock, started_at AS "startedAt", due_at AS "dueAt", counting_mode AS "countingMode", limit_text AS "limitText", provisional
       FROM deadlines WHERE case_id = ?`,
      [id],
    );
  };
  const messages = async (): Promise<Message[]> =>
    (await house.database()).reader.sql<Message>('SELECT * FROM staff_messages ORDER BY id');

  it(
    'may pass New Year without the holidays of the new one: counted by weekends, provisional, warned, and nothing falls',
    async () => {
      await house.seed(desk, COPIES, { inMs: 5_000, overMs: 20 * 60_000 });
      time.set(`${NEXT_YEAR}-01-01T00:10:00+08:00`);
      const id = await house.accepted(desk, COUNTED_IN_W);
      const counted = (await clocksOf(id)).filter(({ limitText }) => /^\d+W$/.test(limitText));
      expect(counted.length).toBeGreaterThan(0);
      for (const { startedAt, dueAt, limitText, provisional } of counted) {
        expect(Boolean(provisional)).toBe(true);
        expect(Date.parse(dueAt)).toBe(workingDayEnd(Date.parse(startedAt), parseInt(limitText, 10)));
      }
      const health = await (await fetch(new URL('/health/ready', desk.url))).json();
      const codes = (health as { warnings: { code: string }[] }).warnings.map(({ code }) => code);
      expect(codes.filter((code) => code.startsWith('calendar.'))).not.toEqual([]);
      const calendar = await (await desk.as('admin01')).get<Record<string, unknown>>('/api/calendar');
      expect(JSON.stringify(calendar.body)).toContain(String(NEXT_YEAR));
      expect(await house.settled(time.now())).toEqual([]);
      isAlive();
    },
    LIMIT_MS,
  );

  it(
    'may be set back an hour: nothing fires twice, timers go on, and what is due after that fires',
    async () => {
      const fired = await house.fired();
      expect(fired).toBeGreaterThan(0);
      time.jump(-HOUR);
      const last = await house.seed(desk, COPIES, { inMs: 2_000, overMs: 3_000 });
      expect(await house.settled(last)).toEqual([]);
      expect(await house.fired()).toBeGreaterThan(fired);
      isAlive();
    },
    LIMIT_MS,
  );

  it(
    'may stand still for eight days: what came due fires once, in the order of its true times, and each person gets one message',
    async () => {
      const before = (await messages()).length;
      await house.seed(desk, COPIES, { inMs: HOUR * 1_000, overMs: 7 * DAY * 1_000 });
      worker.sleep();
      await sleep(500);
      time.jump(8 * DAY + SECOND);
      worker.wake();
      expect(await house.settled(time.now())).toEqual([]);
      const sent = (await messages()).slice(before);
      expect(sent.length).toBeGreaterThan(3);
      expect(new Set(sent.map(({ staff_id }) => staff_id)).size).toBe(sent.length);
      expect(
        sent.some(({ first_rung_at, last_rung_at }) => Date.parse(last_rung_at) - Date.parse(first_rung_at) > 5 * DAY * 1_000),
      ).toBe(true);
      isAlive();
    },
    LIMIT_MS,
  );
});
