import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Dispatch } from '../../src/notices/sending/dispatch.entity.js';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { registered } from './answered-case.js';
import { found, startGateway, type Gateway } from './delivery/gateway.js';

const PER_SECOND = 10;
const MESSAGES = 25;

describeOnEngines('the pace of the gateway', (engine) => {
  let world: World;
  let gateway: Gateway;
  const times: number[] = [];

  beforeAll(async () => {
    gateway = await startGateway();
    const sms = { url: gateway.url, secret: 'a-secret-of-the-gateway', perSecond: PER_SECOND };
    // In the night nothing leaves by itself, so all of it is due at once in the morning.
    world = await startWorld(engine, { now: '2026-10-12T02:00:00+08:00', settings: { sending: { sms, holidays: 'as-usual' } } });
    for (let i = 0; i < MESSAGES; i += 1) await registered(world);
    await world.settled();
  });
  afterAll(async () => {
    await world?.close();
    await gateway?.close();
  });

  it('is kept by senders that work at once, each message leaving once', async () => {
    gateway.behave((_, response) => {
      times.push(performance.now());
      response.end('{}');
    });
    world.at('2026-10-12T09:00:00+08:00');
    await Promise.all([1, 2, 3].map(() => world.run('dispatches.send')));
    await found(async () => {
      const rows = await world.app.get(Reader).find(Dispatch, { state: 'accepted' });
      return rows.length === MESSAGES ? rows : undefined;
    });
    expect(gateway.calls).toHaveLength(MESSAGES);
    expect(new Set(gateway.calls.map(({ key }) => key)).size).toBe(MESSAGES);
    const inASecond = times.map((begin) => times.filter((at) => at >= begin && at < begin + 1_000).length);
    // Two more than the pace: a timer is late by some milliseconds, and the next is not.
    expect(Math.max(...inASecond)).toBeLessThanOrEqual(PER_SECOND + 2);
  });
});
