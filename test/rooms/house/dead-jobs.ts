import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { newId } from '../../../src/kernel/ids.js';
import { instant } from '../../../src/kernel/time.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { OutboxMessage } from '../../../src/platform/outbox/outbox-message.entity.js';
import { ScheduleBook, type ScheduleState } from '../../../src/platform/schedules/schedule-book.js';
import { EmbeddedQueue } from '../../../src/platform/queue/embedded-queue.js';
import { BullmqQueue } from '../../../src/platform/queue/bullmq-queue.js';
import { describeOnEngines } from '../../support/engines.js';
import { until } from '../../support/until.js';
import { startWorld, type Client, type World } from '../../support/world.js';

type Dead = { id: string; name: string; announcedAt: string; since: string; tries: number; lastError: string };
type List<Item> = { items: Item[] };

const DIED_AT = '2026-10-11T09:00:00.000+08:00';

describeOnEngines('dead jobs', (engine) => {
  let world: World;
  let admin: Client;
  let work: UnitOfWork;
  beforeAll(async () => {
    world = await startWorld(engine);
    admin = await world.as('admin01');
    work = world.app.get(UnitOfWork, { strict: false });
  });
  afterEach(() => work.write((tx) => tx.change('DELETE FROM outbox_messages WHERE dead_at IS NOT NULL')));
  afterAll(() => world?.close());

  /** A message that was given up: its handler finds nothing to do when it is tried again. */
  const died = async (some: Partial<OutboxMessage> = {}): Promise<string> => {
    const id = newId();
    const createdAt = instant(world.clock.now());
    await work.write((tx) =>
      tx.insert(OutboxMessage, {
        ...{ id, name: 'case.step-taken', districtCode: '990114', payload: { caseId: 'gone', step: 'gone' }, createdAt },
        ...{ notBefore: null, enqueuedAt: createdAt, doneAt: null, tries: 10, lastError: 'Error: no answer', deadAt: DIED_AT },
        ...some,
      }),
    );
    return id;
  };
  const dead = async (): Promise<Dead[]> => (await admin.get<List<Dead>>('/api/jobs/dead')).body.items;

  it('are shown to the administrator with what went wrong, without what they were about', async () => {
    const id = await died();
    expect(await dead()).toEqual([
      { id, name: 'case.step-taken', announcedAt: expect.any(String), since: DIED_AT, tries: 10, lastError: 'Error: no answer' },
    ]);
  });

  it('are nobody else’s business', async () => {
    const id = await died();
    for (const [client, status] of [
      [world.anonymous, 401],
      [await world.as('djy01'), 403],
    ] as const) {
      expect((await client.get('/api/jobs/dead')).status).toBe(status);
      expect((await client.get('/api/jobs/schedules')).status).toBe(status);
      expect((await client.post(`/api/jobs/dead/${id}/redrive`)).status).toBe(status);
    }
    expect(await dead()).toHaveLength(1);
  });

  it('of another district do not exist here', async () => {
    const id = await died({ districtCode: '990115' });
    expect(await dead()).toEqual([]);
    expect((await admin.post(`/api/jobs/dead/${id}/redrive`)).status).toBe(404);
  });

  it('get all their tries again and are worked, once', async () => {
    const id = await died();
    expect((await admin.post(`/api/jobs/dead/${id}/redrive`)).status).toBe(204);
    expect((await admin.post(`/api/jobs/dead/${id}/redrive`)).status).toBe(404);
    expect(await dead()).toEqual([]);
    await until('its handler was called', async () => {
      const [row] = await work.write((tx) => tx.find(OutboxMessage, { id }));
      return row!.doneAt !== null || row!.tries > 0;
    });
    await work.write((tx) => tx.change('DELETE FROM outbox_messages WHERE id = ?', [id]));
  });

  it('that never were are not found', async () => {
    expect(await admin.post('/api/jobs/dead/nobody/redrive')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('are warned of beside readiness and counted for Prometheus', async () => {
    await died();
    const { status, body } = await world.anonymous.get<{ warnings: { code: string }[] }>('/health/ready');
    expect(status).toBe(200);
    expect(body.warnings.map(({ code }) => code)).toContain('outbox.dead');
    expect((await admin.get<string>('/metrics')).body).toMatch(/^huicha_outbox_messages\{state="dead"\} 1$/m);
  });

  it('of schedules are rows: last success, failures in a row, the error without its data', async () => {
    const book = world.app.get(ScheduleBook, { strict: false });
    let isBroken = true;
    const handler = async (): Promise<void> => {
      if (isBroken) throw new Error('no answer from 13812345678');
    };
    const schedules = [{ name: 'test.sweep', everyMs: 60_000, queue: 'maintenance' as const }];
    const before = (await admin.get<List<ScheduleState>>('/api/jobs/schedules')).body.items;
    expect(before.map(({ name }) => name)).toContain('deadlines.sweep');
    const none = { messages: new Map(), alarms: new Map(), queues: new Map() };
    const { scheduled } = book.watch({ ...none, scheduled: new Map([['test.sweep', handler]]), schedules });
    const run = async (): Promise<void> => scheduled.get('test.sweep')!({ id: 'test.sweep', name: 'test.sweep', payload: {} });
    const state = async (): Promise<ScheduleState> =>
      (await admin.get<List<ScheduleState>>('/api/jobs/schedules')).body.items.find(({ name }) => name === 'test.sweep')!;

    await expect(run()).rejects.toThrow('no answer');
    await expect(run()).rejects.toThrow('no answer');
    const failed = { consecutiveFailures: 2, lastError: 'Error: no answer from ▇', lastSuccessAt: null };
    expect(await state()).toMatchObject({ ...failed, everyMs: 60_000, lastFailureAt: expect.any(String), isStale: false });
    isBroken = false;
    await run();
    expect(await state()).toMatchObject({ consecutiveFailures: 0, lastSuccessAt: expect.any(String) });
  });
});

describeOnEngines('what a failing job leaves in its queue', (engine) => {
  it('holds no text of the error it threw', async () => {
    const redisUrl = engine.redisUrl();
    const retries = { attempts: 3, firstPauseMs: 60_000 };
    const queue = redisUrl
      ? new BullmqQueue({ redisUrl, role: 'all', retries, prefix: engine.queuePrefix })
      : new EmbeddedQueue({ retries });
    let calls = 0;
    const failing = async (): Promise<void> => {
      calls += 1;
      throw Object.assign(new Error('invalid input: 张三 13812345678'), { query: 'SELECT 张三' });
    };
    await queue.work(new Map([['note', failing]]));
    await queue.add({ id: newId(), name: 'note', payload: { caseId: 'c1' } });
    await until('it waits for its second try', async () => (await queue.depths()).maintenance.delayed === 1);
    expect(calls).toBe(1);
    if (redisUrl) {
      const redis = new Redis(redisUrl);
      const keys = await redis.keys(`${engine.queuePrefix}:maintenance:*`);
      const hashes = await Promise.all(
        keys.map(async (key) => ((await redis.type(key)) === 'hash' ? JSON.stringify(await redis.hgetall(key)) : '')),
      );
      redis.disconnect();
      expect(hashes.join('\n')).toContain('query failed');
      expect(hashes.join('\n')).not.toMatch(/张三|13812345678/);
    }
    await queue.drain();
    await queue.close();
  });
});
