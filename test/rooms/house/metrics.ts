import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { HealthWarnings } from '../../../src/platform/health/health-warnings.js';
import { Metrics } from '../../../src/platform/metrics/metrics.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { refusal } from '../../../src/kernel/rule.js';
import { describeOnEngines } from '../../support/engines.js';
import { ANONYMOUS, complaint } from '../../support/flow/complaint.js';
import { until } from '../../support/until.js';
import { startWorld, type Body, type World } from '../../support/world.js';

const RECEIVED = '2026-10-12T09:00:00+08:00';

describeOnEngines('numbers for the operator', (engine) => {
  let world: World;
  let kase: Body;
  beforeAll(async () => {
    world = await startWorld(engine);
    const told = complaint({ now: () => RECEIVED }, { complainant: ANONYMOUS, stage: 'S4' });
    const { status, body } = await (await world.as('djy01')).post('/api/cases', told);
    expect([status, body.code]).toEqual([201, undefined]);
    kase = body;
  });
  afterAll(() => world?.close());

  const scrape = async (): Promise<string> => {
    const { status, body } = await (await world.as('admin01')).get<string>('/metrics');
    expect(status).toBe(200);
    return body;
  };
  const valueOf = (text: string, series: string): number => {
    const line = text.split('\n').find((each) => each.startsWith(`${series} `));
    return line === undefined ? Number.NaN : Number(line.slice(series.length + 1));
  };

  it('are for the administrator alone, by session or by a token that only reads', async () => {
    expect((await world.anonymous.get('/metrics')).status).toBe(401);
    expect((await (await world.as('djy01')).get('/metrics')).status).toBe(403);
    const admin = await world.as('admin01');
    const issued = await admin.post<{ token: string }>('/api/api-tokens', { name: 'Prometheus', scope: 'read' });
    expect(issued.status).toBe(201);
    const answer = await world.anonymous.get<string>('/metrics', { authorization: `Bearer ${issued.body.token}` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('count and time requests by pattern, method and class of status', async () => {
    const clerk = await world.as('djy01');
    for (let turn = 0; turn < 3; turn += 1) await clerk.get(`/api/cases/${kase.id}`);
    await clerk.get('/api/cases/nobody-knows-it');
    await world.anonymous.get('/no/such/address?name=secret-word');
    const text = await scrape();
    const labels = (status: string): string => `{method="GET",route="/api/cases/:id",status="${status}"}`;
    expect(valueOf(text, `huicha_http_request_seconds_count${labels('2xx')}`)).toBe(3);
    expect(valueOf(text, `huicha_http_request_seconds_count${labels('4xx')}`)).toBe(1);
    expect(valueOf(text, `huicha_http_request_seconds_sum${labels('2xx')}`)).toBeGreaterThan(0);
    for (const never of [kase.id, kase.number, 'nobody-knows-it', 'no/such/address', 'secret-word'])
      expect(text).not.toContain(never);
  });

  it('tell queues, outbox, schedules and the process itself', async () => {
    await world.settled();
    await until('every schedule has run once', async () => {
      const { body } = await (
        await world.as('admin01')
      ).get<{ items: { lastSuccessAt: string | null }[] }>('/api/jobs/schedules');
      return body.items.length > 0 && body.items.every(({ lastSuccessAt }) => lastSuccessAt !== null);
    });
    const text = await scrape();
    expect(text).toMatch(/^huicha_queue_jobs\{queue="\w+",state="waiting"\} \d+$/m);
    expect(text).toMatch(/^huicha_queue_jobs\{queue="\w+",state="delayed"\} \d+$/m);
    expect(valueOf(text, 'huicha_outbox_messages{state="dead"}')).toBe(0);
    expect(valueOf(text, 'huicha_outbox_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'huicha_schedule_runs_total{schedule="deadlines.sweep",outcome="done"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'huicha_schedule_failures{schedule="deadlines.sweep"}')).toBe(0);
    expect(valueOf(text, 'huicha_clocks{state="running"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'huicha_clocks{state="overdue"}')).toBe(0);
    expect(valueOf(text, 'huicha_rung_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('stay few, whatever is asked', async () => {
    const series = (text: string): number => text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
    const before = series(await scrape());
    for (let turn = 0; turn < 50; turn += 1) await world.anonymous.get(`/api/unknown/${turn}?n=${turn}`);
    expect(series(await scrape()) - before).toBeLessThan(60);
  });

  it('read the database once for scrapes that come together, and leave out what cannot be read', async () => {
    const metrics = world.app.get(Metrics, { strict: false });
    let reads = 0;
    metrics.gauge({ name: 'huicha_test_reads', help: 'For this test', read: async () => [{ value: (reads += 1) }] });
    metrics.gauge({ name: 'huicha_test_broken', help: 'For this test', read: () => Promise.reject(new Error('on purpose')) });
    const texts = await Promise.all([scrape(), scrape(), scrape()]);
    expect(reads).toBe(1);
    expect(texts.map((text) => valueOf(text, 'huicha_test_reads'))).toEqual([1, 1, 1]);
    expect(texts[2]).not.toMatch(/^huicha_test_broken /m);
    expect(valueOf(await scrape(), 'huicha_unread_gauges_total{gauge="huicha_test_broken"}')).toBeGreaterThan(0);
  });

  it('lets a room count under a name it can ask for again', async () => {
    const metrics = world.app.get(Metrics, { strict: false });
    metrics.counter('huicha_test_total', 'For this test', ['kind']).inc({ kind: 'a' });
    metrics.counter('huicha_test_total', 'For this test', ['kind']).inc({ kind: 'a' }, 2);
    expect(valueOf(await scrape(), 'huicha_test_total{kind="a"}')).toBe(3);
  });

  it('count fired rungs and how late each was', async () => {
    const before = world.clock.now();
    world.clock.set(new Date(before.getTime() + 3 * 24 * 3_600_000));
    await world.run('rungs.sweep');
    const fired = (await scrape()).match(/^huicha_rung_fired_seconds_count\{rung="p50"\} (\d+)$/m);
    expect(Number(fired?.[1])).toBeGreaterThan(0);
    world.clock.set(before);
  });

  it('warns beside readiness of what failed, in both languages, and stays ready', async () => {
    type Ready = { status: string; parts: object; warnings: { code: string; message: string }[] };
    const ready = async (language: string): Promise<Ready> => {
      const { status, body } = await world.anonymous.get<Ready>('/health/ready', { 'accept-language': language });
      expect(status).toBe(200);
      return body;
    };
    expect(await ready('en')).toMatchObject({ status: 'ready', parts: { database: { ok: true } } });
    const warnings = world.app.get(HealthWarnings, { strict: false });
    warnings.watch(async () => [refusal('test.warned', '有事。', 'There is something.')]);
    warnings.watch(() => Promise.reject(new Error('on purpose')));
    expect((await ready('en')).warnings).toContainEqual({ code: 'test.warned', message: 'There is something.' });
    expect((await ready('zh')).warnings).toContainEqual({ code: 'test.warned', message: '有事。' });
  });

  it('warns of a Redis that may forget, and stays ready', async () => {
    const redisUrl = engine.redisUrl();
    if (!redisUrl) return;
    const redis = new Redis(redisUrl);
    await redis.config('SET', 'maxmemory-policy', 'volatile-lru');
    try {
      const { status, body } = await world.anonymous.get<{ warnings: object[] }>('/health/ready', { 'accept-language': 'en' });
      expect(status).toBe(200);
      const message = expect.stringContaining('maxmemory-policy volatile-lru; set it to noeviction');
      expect(body.warnings).toContainEqual({ code: 'queue.policy', message });
    } finally {
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      redis.disconnect();
    }
  });

  it('warns of a schedule without a success for too long', async () => {
    const codes = async (): Promise<string[]> => {
      const { body } = await world.anonymous.get<{ warnings: { code: string; message: string }[] }>('/health/ready', {
        'accept-language': 'en',
      });
      return body.warnings.map(({ code, message }) => `${code} ${message}`);
    };
    const before = world.clock.now();
    const work = world.app.get(UnitOfWork, { strict: false });
    await work.write((tx) =>
      tx.change("UPDATE schedule_runs SET last_success_at = '2026-01-01T00:00:00.000+08:00' WHERE name = 'idempotency.forget'"),
    );
    world.clock.set(new Date(before.getTime() + 4 * 3_600_000));
    expect(await codes()).toContainEqual(
      expect.stringMatching(/^schedule\.stale The schedule idempotency\.forget has not succeeded/),
    );
    world.clock.set(before);
  });
});
