import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../options.js';
import { handIn, lookInto, type Look } from '../target/database.js';
import { Target } from '../target/server.js';
import type { Site } from '../target/site.js';
import { openGateway, type Gateway } from './gateway.js';
import type { SmsResult } from './sms-result.js';

const PER_SECOND = 100;
/** A death is noticed after two minutes of the house's clock: each start lies later. */
const STARTS = ['2026-10-13T09:00:00+08:00', '2026-10-13T11:00:00+08:00', '2026-10-13T13:00:00+08:00'] as const;
/** Without a call for so long the sending has stopped (ms). */
const STUCK_AFTER = 60_000;

/** So many queued messages over two kills, and how near they come to the pace of the gateway. */
export const measureSms = async (engine: Engine, messages: number, site: Site): Promise<SmsResult> => {
  await queue(site, messages);
  const gateway = await openGateway();
  const environment = {
    ...site.environment,
    HUICHA_SMS_URL: gateway.url,
    HUICHA_SMS_SECRET: 'a-secret-of-the-gateway',
    HUICHA_SMS_PER_SECOND: String(PER_SECOND),
    HUICHA_STALLED_SECONDS: '2',
  };
  const look = await lookInto(site.address);
  let [seconds, calls] = [0, 0];
  try {
    for (const [part, now] of STARTS.entries()) {
      const isLast = part === STARTS.length - 1;
      const target = await Target.start({ ...environment, HUICHA_NOW: now });
      const begun = gateway.times.length;
      const share = isLast ? messages : Math.floor((messages * (part + 1)) / STARTS.length);
      await moving(gateway, () => gateway.keys.size >= share);
      const own = gateway.times.slice(begun);
      seconds += ((own.at(-1) ?? 0) - (own[0] ?? 0)) / 1_000;
      calls += own.length - 1;
      if (isLast) await moving(gateway, async () => (await accepted(look)) >= messages);
      await (isLast ? target.stop() : target.kill());
    }
    return {
      ...{ engine, messages, seconds, perSecond: PER_SECOND, kills: STARTS.length - 1 },
      ratio: calls / seconds / PER_SECOND,
      mostInASecond: mostInASecond(gateway.times),
      lost: messages - Math.min(gateway.keys.size, await accepted(look)),
      repeats: gateway.times.length - gateway.keys.size,
    };
  } finally {
    await look.close();
    gateway.close();
  }
};

/** Words of news for the loaded cases that have a telephone, round and round. */
const queue = async ({ address }: Site, messages: number): Promise<void> => {
  const hand = await handIn(address);
  const told = `SELECT id, district_code, ROW_NUMBER() OVER (ORDER BY id) - 1 AS turn FROM cases
    WHERE contact = 'ADDRESS' AND confidentiality = 'NORMAL' AND category <> 'accusation'`;
  const [row] = await hand.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM (${told}) t`);
  await hand.rows(`WITH RECURSIVE numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${messages - 1}), told AS (${told})
    INSERT INTO dispatches (id, delivery_id, notice_id, case_id, district_code, way, state, round, tries, failed_on, next_try_at)
    SELECT 'bench-' || i, 'bench-' || i, 'bench-' || i, told.id, told.district_code, 'SMS', 'waiting', 1, 0, '[]', '2026-10-13T02:00:00.000+08:00'
    FROM numbers JOIN told ON told.turn = numbers.i % ${Number(row?.n)}`);
  await hand.close();
};

const accepted = async (look: Look): Promise<number> =>
  Number((await look.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM dispatches WHERE state = 'accepted'`))[0]?.n);

/** Until it is so, or nothing moves any more: what is missing then is lost. */
const moving = async ({ times }: Gateway, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  let [seen, since] = [times.length, performance.now()];
  while (!(await isSo())) {
    await sleep(50);
    if (times.length !== seen) [seen, since] = [times.length, performance.now()];
    if (performance.now() - since > STUCK_AFTER) return;
  }
};

const mostInASecond = (times: readonly number[]): number => {
  let [most, from] = [0, 0];
  for (const [to, time] of times.entries()) {
    while (times[from]! <= time - 1_000) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
};
