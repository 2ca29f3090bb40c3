import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { PublishService } from '../../src/open311/publish.service.js';
import { send } from '../../src/open311/webhooks/send.js';
import { DeliverService } from '../../src/open311/webhooks/deliver.service.js';
import { WebhookDelivery } from '../../src/open311/webhooks/webhook-delivery.entity.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { HealthWarnings } from '../../src/platform/health/health-warnings.js';
import { describeOnEngines } from '../support/engines.js';
import { until } from '../support/until.js';
import { startWorld, type World } from '../support/world.js';
import { registered, type CaseBody } from './handled-case.js';
import { acceptAll } from './open311-accepted.js';

const NOW = '2026-10-12T09:00:00+08:00';
const LATER = '2026-10-13T09:00:00+08:00';

type Heard = { headers: http.IncomingHttpHeaders; body: string };
type Behaviour = (answer: http.ServerResponse, nth: number) => void;
type Delivery = {
  id: string;
  state: string;
  tries: number;
  nextTryAt: string | null;
  answerStatus: number | null;
  answer: string;
};
type Hook = {
  id: string;
  failingSince: string | null;
  pausedAt: string | null;
  missedSince: string | null;
  endedAt: string | null;
};

/** A real receiver that behaves as the test says. */
const startReceiver = async () => {
  const heard: Heard[] = [];
  let behaviour: Behaviour = (answer) => answer.end('ok');
  const server = http.createServer((request, answer) => {
    let body = '';
    request.on('data', (more: Buffer) => (body += more.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      behaviour(answer, heard.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    behave: (next: Behaviour) => (behaviour = next),
    close: () => (server.closeAllConnections(), server.close()),
  };
};

describeOnEngines('webhooks', (engine) => {
  let world: World;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  /** A machine that only the house reaches, to which a receiver would like to lead us. */
  let inner: Awaited<ReturnType<typeof startReceiver>>;
  let hook: Hook;
  let secret: string;

  const admin = () => world.as('admin01');
  const publish = () => world.app.get(PublishService, { strict: false }).publishAll('990114');
  const log = async () => (await (await admin()).get<{ items: Delivery[] }>(`/api/webhooks/${hook.id}/deliveries`)).body.items;
  const standing = async () =>
    (await (await admin()).get<{ items: Hook[] }>('/api/webhooks')).body.items.find(({ id }) => id === hook.id)!;
  const deliver = (id: string) => world.app.get(DeliverService, { strict: false }).deliver(id);
  /** One more case in the list: one more message. */
  const published = async (): Promise<CaseBody> => {
    world.at(NOW);
    const kase = await registered(world);
    await acceptAll(world);
    world.at(LATER);
    await publish();
    return kase;
  };
  const triedOnce = async (): Promise<Delivery> => {
    await until('the first try', async () => (await log())[0]?.tries === 1);
    return (await log())[0]!;
  };

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW, settings: { open311: 'on', webhooksToPrivate: 'on', webhookDays: 2 } });
  });
  beforeEach(async () => {
    world.at(NOW);
    [receiver, inner] = [await startReceiver(), await startReceiver()];
    const added = await (
      await admin()
    ).post<{ secret: string; webhook: Hook }>('/api/webhooks', {
      url: receiver.url,
      events: ['request.published', 'request.updated', 'request.withdrawn'],
    });
    expect(added.status).toBe(201);
    ({ secret, webhook: hook } = added.body);
  });
  afterEach(async () => {
    receiver.close();
    inner.close();
    await (await admin()).del(`/api/webhooks/${hook.id}`);
  });
  afterAll(() => world?.close());

  it('tell what the list tells, signed as the receiver’s library checks it', async () => {
    const kase = await published();
    await until('a delivery', () => receiver.heard.length > 0);
    const { headers, body } = receiver.heard.at(-1)!;
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, unknown> };
    expect(type).toBe('request.published');
    expect(Object.keys(data).toSorted()).toEqual([
      ...['address_id', 'requested_datetime', 'service_code', 'service_request_id', 'status', 'updated_datetime'],
    ]);
    for (const secretWord of [kase.id, kase.number]) expect(body).not.toContain(secretWord);
    const [row] = await world.app
      .get(Reader)
      .sql<{ secret_sealed: string }>('SELECT secret_sealed FROM webhooks WHERE id = ?', [hook.id]);
    expect(row!.secret_sealed).toMatch(/^v1\./);
  });

  it('withdraw what must no longer be read, with the id alone', async () => {
    const { id } = await published();
    await world.app.get(UnitOfWork).write((tx) => tx.change("UPDATE cases SET confidentiality = 'SECRET' WHERE id = ?", [id]));
    await publish();
    await until('the withdrawal', () => receiver.heard.some(({ body }) => body.includes('request.withdrawn')));
    const { data } = JSON.parse(receiver.heard.find(({ body }) => body.includes('request.withdrawn'))!.body) as { data: object };
    expect(Object.keys(data)).toEqual(['service_request_id']);
  });

  it('send nothing any more of what was withdrawn before it arrived', async () => {
    receiver.behave((answer) => answer.writeHead(500).end());
    const { id } = await published();
    const first = await triedOnce();
    await world.app.get(UnitOfWork).write((tx) => tx.change("UPDATE cases SET confidentiality = 'SECRET' WHERE id = ?", [id]));
    receiver.behave((answer) => answer.end());
    await publish();
    await until('the withdrawal', async () => (await log())[0]?.state === 'delivered');
    expect((await log()).find((each) => each.id === first.id)).toMatchObject({ state: 'superseded', body: '', nextTryAt: null });
    await deliver(first.id);
    expect((await (await admin()).post(`/api/webhooks/deliveries/${first.id}/replay`)).body.code).toBe('webhook.superseded');
    expect(receiver.heard.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'request.published',
      'request.withdrawn',
    ]);
  });

  it('keep a thousand messages for a receiver that stands still, and say since when more were missed', async () => {
    await published();
    const { id } = await triedOnce();
    const work = world.app.get(UnitOfWork);
    const pause = (at: string | null) =>
      work.write((tx) => tx.change('UPDATE webhooks SET paused_at = ? WHERE id = ?', [at, hook.id]));
    await pause('2026-10-13T01:00:00.000Z');
    const row = (await world.app.get(Reader).findOne(WebhookDelivery, { id }))!;
    const waiting = (nth: number) => ({ ...row, id: newId(), requestId: `r${nth}`, state: 'waiting' as const });
    await work.write(async (tx) => {
      for (let nth = 1; nth < 1_000; nth += 1) await tx.insert(WebhookDelivery, waiting(nth));
    });
    const count = async (): Promise<number> =>
      (await world.app.get(Reader).find(WebhookDelivery, { webhookId: hook.id, state: 'waiting' })).length;
    await published();
    expect([await count(), (await standing()).missedSince]).toEqual([1_000, null]);
    await published();
    expect([await count(), (await standing()).missedSince]).toEqual([1_000, expect.stringMatching(/^2026-10-13/)]);
  });

  const failures: [string, Behaviour, number | null, RegExp][] = [
    ['a 500', (answer) => answer.writeHead(500).end('x'.repeat(2000)), 500, /^x{500}$/],
    ['a redirect, which is not followed', (answer) => answer.writeHead(302, { location: '/hook' }).end(), 302, /^$/],
    [
      'a redirect to another address of the house, which hears nothing',
      (answer) => answer.writeHead(307, { location: inner.url }).end('moved'),
      307,
      /^moved$/,
    ],
    ['a cut connection', (answer) => answer.socket?.destroy(), null, /ECONNRESET/],
    [
      'an answer that breaks off',
      (answer) => (
        answer.writeHead(200, { 'content-length': 50 }),
        answer.write('half'),
        setTimeout(() => answer.socket?.destroy(), 20)
      ),
      null,
      /ECONNRESET/,
    ],
  ];
  for (const [name, behaviour, status, answer] of failures) {
    it(`try again later under the same id after ${name}`, async () => {
      receiver.behave(behaviour);
      await published();
      const first = await triedOnce();
      expect(first).toMatchObject({
        state: 'waiting',
        answerStatus: status,
        nextTryAt: expect.stringMatching(/^2026-10-13T09:00:05/),
      });
      expect(first.answer).toMatch(answer);
      expect([receiver.heard.length, inner.heard.length]).toEqual([1, 0]);
      expect((await standing()).failingSince).not.toBeNull();
      receiver.behave((reply) => reply.end('thanks'));
      await deliver(first.id);
      expect(receiver.heard.map(({ headers }) => headers['webhook-id'])).toEqual([first.id, first.id]);
      expect((await log())[0]).toMatchObject({ state: 'delivered', tries: 2, answerStatus: 200, answer: 'thanks' });
      expect((await standing()).failingSince).toBeNull();
      await deliver(first.id);
      expect(receiver.heard).toHaveLength(2);
    });
  }

  it('end where the receiver answers 410', async () => {
    receiver.behave((answer) => answer.writeHead(410).end());
    await published();
    await triedOnce();
    expect((await standing()).endedAt).not.toBeNull();
    await published();
    expect(receiver.heard).toHaveLength(1);
  });

  it('are paused with a warning after days of failure, and go on when somebody resumes them', async () => {
    receiver.behave((answer) => answer.writeHead(503).end());
    await published();
    const { id } = await triedOnce();
    world.at('2026-10-15T09:00:01+08:00');
    await deliver(id);
    expect((await standing()).pausedAt).not.toBeNull();
    const warned = async () => (await world.app.get(HealthWarnings).now()).map(({ code }) => code);
    expect(await warned()).toContain('webhook.paused');
    expect((await (await admin()).post(`/api/webhooks/deliveries/${id}/replay`)).body.code).toBe('webhook.stands-still');
    receiver.behave((answer) => answer.end());
    expect((await (await admin()).post(`/api/webhooks/${hook.id}/resumption`)).status).toBe(204);
    await until('what waited', async () => (await log())[0]?.state === 'delivered');
    expect(await warned()).not.toContain('webhook.paused');
  });

  it('are replayed by hand under the id that they had', async () => {
    await published();
    const { id } = await triedOnce();
    expect((await (await admin()).post(`/api/webhooks/deliveries/${id}/replay`)).status).toBe(204);
    await until('the replay', () => receiver.heard.length === 2);
    expect(receiver.heard.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  });
});

describeOnEngines('webhooks to private addresses', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  afterAll(() => world?.close());

  it('are refused by name and by address, however it is written', async () => {
    const admin = await world.as('admin01');
    const add = async (url: string) => (await admin.post('/api/webhooks', { url, events: ['request.updated'] })).body.code;
    const hosts = [
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '10.1.2.3',
      '192.168.0.1',
      '169.254.169.254',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '[fd00::1]',
    ];
    for (const host of [...hosts, 'localhost', 'db.internal'])
      expect([host, await add(`https://${host}/x`)]).toEqual([host, 'webhook.private-url']);
    for (const url of ['http://example.org/', 'https://user:pw@example.org/', 'file:///etc/passwd', 'nothing'])
      expect([url, await add(url)]).toEqual([url, 'webhook.bad-url']);
  });
});

describe('a webhook whose receiver takes its time', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let drip: NodeJS.Timeout | undefined;
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => {
    clearInterval(drip);
    receiver.close();
  });

  const behaviours: [string, Behaviour][] = [
    ['answers nothing', () => undefined],
    ['begins an answer and drips it', (answer) => (answer.writeHead(200), (drip = setInterval(() => answer.write('.'), 20)))],
  ];
  it.each(behaviours)('is not waited for beyond its time, where it %s', async (_name, behaviour) => {
    receiver.behave(behaviour);
    const began = performance.now();
    const answer = await send({ url: receiver.url, headers: {}, body: '{}', toPrivate: 'on', timeoutMs: 300 });
    expect(answer).toEqual({ status: null, text: 'no answer within 300 ms' });
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(receiver.heard).toHaveLength(1);
  });
});
