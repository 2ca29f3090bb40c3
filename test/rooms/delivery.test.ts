import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo, Socket } from 'node:net';
import { Case } from '../../src/cases/entities/case.entity.js';
import { Dispatch } from '../../src/notices/sending/dispatch.entity.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { isSignatureOf, signatureOf } from '../../src/platform/messaging/signature.js';
import { describeOnEngines } from '../support/engines.js';
import { paper } from '../support/flow/paper.js';
import { startWorld, type Body, type World } from '../support/world.js';
import { registered } from './answered-case.js';
import { found, startGateway, type Gateway } from './delivery/gateway.js';

const NOW = '2026-10-12T09:00:00+08:00';
const SECRET = 'a-secret-of-the-gateway';
const UNKNOWN = '{"error":"unknown-number"}';

describeOnEngines('word of news', (engine) => {
  let world: World;
  let gateway: Gateway;
  let mail: SMTPServer;
  const mails: string[] = [];
  let mailbox: number | 'cut' | undefined;
  let phones = 0;

  const cutAll = (): void => {
    const connections = Reflect.get(mail, 'connections') as Set<object>;
    connections.forEach((connection) => (Reflect.get(connection, '_socket') as Socket).destroy());
  };

  beforeAll(async () => {
    gateway = await startGateway();
    mail = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_, __, done) =>
        typeof mailbox === 'number' ? done(Object.assign(new Error('no'), { responseCode: mailbox })) : done(),
      onData: (stream, _, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          mails.push(text);
          if (mailbox === 'cut') cutAll();
          else done();
        });
      },
    });
    await new Promise<void>((done) => mail.listen(0, '127.0.0.1', done));
    world = await startWorld(engine, {
      now: NOW,
      settings: {
        sending: {
          sms: { url: gateway.url, secret: SECRET, perSecond: 50 },
          mail: {
            url: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
            from: 'huifu@example.gov.cn',
            requireTls: false,
          },
          holidays: 'as-usual',
        },
      },
    });
  });
  beforeEach(() => {
    world.at(NOW);
    gateway.behave();
    mailbox = undefined;
  });
  afterAll(async () => {
    await world?.close();
    await gateway?.close();
    await new Promise<void>((done) => mail.close(done));
  });

  const dispatchesOf = (caseId: string): Promise<Dispatch[]> => world.app.get(Reader).find(Dispatch, { caseId }, { way: 'ASC' });
  const person = (more: object = {}): object => ({
    kind: 'NAMED_UNVERIFIED',
    name: '阮秋禾',
    phone: `1390001${String((phones += 1)).padStart(4, '0')}`,
    ...more,
  });
  const told = async (more: object = {}): Promise<Body> => {
    const kase = await registered(world, { complainant: person(more) });
    await world.settled();
    return kase;
  };
  const sent = async (caseId: string, wanted: string, way = 'SMS'): Promise<Dispatch> => {
    await world.run('dispatches.send');
    return found(async () => (await dispatchesOf(caseId)).find((each) => each.way === way && each.state === wanted));
  };
  const report = (key: string, result: string, other: object = {}): Promise<{ status: number; body: Body }> => {
    const timestamp = Math.floor(world.clock.now().getTime() / 1_000);
    const signature = signatureOf(SECRET, String(timestamp), key, result);
    return world.anonymous.post('/api/public/sms-reports', { key, result, timestamp, signature, ...other });
  };
  const later = (caseId: string): Promise<unknown> =>
    world.app
      .get(UnitOfWork)
      .write((tx) =>
        tx.change('UPDATE dispatches SET next_try_at = ? WHERE case_id = ?', ['2026-10-01T00:00:00.000+08:00', caseId]),
      );

  it('leaves signed, under a key, without a word of the complaint', async () => {
    const { id, number } = await told();
    const { id: dispatchId } = await sent(id, 'accepted');
    const message = gateway.sent.get(`${dispatchId}-1`)!;
    expect(message.text).toContain(number);
    expect(message.text).not.toMatch(/阮秋禾|名单|选民|南碾沟|村/);
    const { 'x-huicha-timestamp': at, 'x-huicha-signature': signature, 'idempotency-key': key } = message.headers;
    expect(isSignatureOf(String(signature), SECRET, String(at), message.raw)).toBe(true);
    expect(key).toBe(message.key);
  });

  it('does not go to who left no address', async () => {
    const byPost = await registered(world, { complainant: { kind: 'ANONYMOUS', anonymous: true } });
    await world.settled();
    expect(await dispatchesOf(byPost.id as string)).toEqual([]);
  });

  it.each([
    ['5xx', 'http-503'],
    ['a cut connection', 'connection'],
    ['a wrong secret', 'http-401'],
  ])('is tried again after %s', async (_, reason) => {
    gateway.behave((__, response) => {
      const status = /http-(\d+)/.exec(reason)?.[1];
      if (status) response.writeHead(Number(status)).end();
      else response.destroy();
    });
    const { id } = await told();
    await sent(id, 'waiting');
    const failed = await found(async () => (await dispatchesOf(id)).find((each) => each.tries > 0 && each.state === 'waiting'));
    expect(failed).toMatchObject({ reason, failedOn: [], troubledSince: expect.any(String) });
    gateway.behave();
    await later(id);
    expect(await sent(id, 'accepted')).toMatchObject({ round: 1 });
  });

  it('stops at once at a number that the gateway does not know', async () => {
    gateway.behave((_, response) => void response.writeHead(422).end(UNKNOWN));
    const { id } = await told();
    expect(await sent(id, 'refused')).toMatchObject({ reason: 'unknown-number', nextTryAt: null });
  });

  it('reaches one of two though the other fails', async () => {
    const unlucky = `1390002${String((phones += 1)).padStart(4, '0')}`;
    const one = await told({ phone: unlucky });
    const two = await told();
    gateway.behave((message, response) => void response.writeHead(message.to === unlucky ? 500 : 200).end('{}'));
    await later(one.id as string);
    await later(two.id as string);
    await world.run('dispatches.send');
    await found(async () => (await dispatchesOf(two.id as string)).find(({ state }) => state === 'accepted'));
    await found(async () => (await dispatchesOf(one.id as string)).find(({ state, tries }) => state === 'waiting' && tries > 0));
  });

  it('waits through the night', async () => {
    world.at('2026-10-12T21:30:00+08:00');
    const { id } = await told();
    await world.run('dispatches.send');
    expect(await dispatchesOf(id)).toMatchObject([{ state: 'waiting', tries: 0 }]);
    world.at('2026-10-13T08:00:01+08:00');
    await sent(id, 'accepted');
  });

  describe('reports of the gateway', () => {
    it('are taken once, and delivered stays delivered', async () => {
      const { id } = await told();
      const { id: dispatchId } = await sent(id, 'accepted');
      const key = `${dispatchId}-1`;
      expect((await report(key, 'delivered')).status).toBe(204);
      const first = await dispatchesOf(id);
      expect(first).toMatchObject([{ state: 'delivered' }]);
      expect([(await report(key, 'delivered')).status, (await report(key, 'failed')).status]).toEqual([204, 204]);
      expect(await dispatchesOf(id)).toEqual(first);
    });

    it('end after three days without anybody', async () => {
      const { id } = await told();
      for (const [round, day] of [12, 13, 14].entries()) {
        world.at(`2026-10-${day}T09:00:00+08:00`);
        const { id: dispatchId } = await sent(id, 'accepted');
        const key = `${dispatchId}-${round + 1}`;
        expect([(await report(key, 'failed')).status, (await report(key, 'failed')).status]).toEqual([204, 204]);
      }
      expect(await dispatchesOf(id)).toMatchObject([
        { state: 'unreached', failedOn: ['2026-10-12', '2026-10-13', '2026-10-14'] },
      ]);
    });

    it('need the signature, the hour and a key of ours', async () => {
      const { id } = await told();
      const { id: dispatchId } = await sent(id, 'accepted');
      const key = `${dispatchId}-1`;
      const old = Math.floor(world.clock.now().getTime() / 1_000) - 301;
      const bad = [
        { signature: 'f'.repeat(64) },
        { timestamp: old, signature: signatureOf(SECRET, String(old), key, 'delivered') },
      ];
      for (const other of bad) {
        const answer = await report(key, 'delivered', other);
        expect([answer.status, answer.body['code']]).toEqual([401, 'sms-report.not-signed']);
      }
      expect((await report('0000-1', 'delivered')).status).toBe(404);
      expect(await dispatchesOf(id)).toMatchObject([{ state: 'accepted' }]);
    });
  });

  it('repeats a text message under its key after a death between call and record, and asks a person about a mail', async () => {
    const { id } = await told({ email: 'qiuhe@example.org' });
    await sent(id, 'accepted');
    await sent(id, 'accepted', 'EMAIL');
    const before = gateway.calls.length;
    const mailsBefore = mails.length;
    await world.app
      .get(UnitOfWork)
      .write((tx) =>
        tx.change(`UPDATE dispatches SET state = 'sending', intent_at = ? WHERE case_id = ?`, [
          '2026-10-12T08:50:00.000+08:00',
          id,
        ]),
      );
    await sent(id, 'accepted');
    expect(gateway.calls.slice(before).map(({ key }) => gateway.calls.slice(0, before).some((call) => call.key === key))).toEqual(
      [true],
    );
    expect(await sent(id, 'uncertain', 'EMAIL')).toMatchObject({ reason: 'interrupted' });
    expect(mails).toHaveLength(mailsBefore);
  });

  describe('by mail', () => {
    const address = { email: 'qiuhe@example.org' };
    it('carries its Message-ID and nothing of the complaint', async () => {
      const { id } = await told(address);
      const { reference } = await sent(id, 'accepted', 'EMAIL');
      const text = mails.find((each) => each.includes(String(reference)))!;
      const plain = Buffer.from(text.split('\r\n\r\n').slice(1).join('').replaceAll('\r\n', ''), 'base64').toString();
      expect(`${text}${plain}`).not.toMatch(/阮秋禾|选民|南碾沟/);
    });

    it('is tried again after greylisting, stops at an unknown mailbox, and is uncertain when cut after the text', async () => {
      mailbox = 451;
      const grey = await told(address);
      await world.run('dispatches.send');
      const mailOf = async (id: string, isIt: (dispatch: Dispatch) => boolean): Promise<Dispatch> =>
        found(async () => (await dispatchesOf(id)).find((each) => each.way === 'EMAIL' && isIt(each)));
      expect(await mailOf(grey.id as string, ({ state, tries }) => state === 'waiting' && tries > 0)).toMatchObject({
        reason: 'smtp-451',
      });
      mailbox = 550;
      const unknown = await told(address);
      expect(await sent(unknown.id as string, 'refused', 'EMAIL')).toMatchObject({ reason: 'smtp-550' });
      mailbox = 'cut';
      const cut = await told(address);
      await sent(cut.id as string, 'uncertain', 'EMAIL');
    });
  });

  describe('for the desk', () => {
    const stranded = async (who: string): Promise<Body[]> =>
      (await (await world.as(who)).get<Body[]>('/api/deliveries?list=stranded')).body;

    it('lists what did not arrive to who sees the case, without an address, until somebody has dealt with it', async () => {
      gateway.behave((_, response) => void response.writeHead(422).end(UNKNOWN));
      const phone = '13900039999';
      const { id } = await told({ phone });
      const { id: dispatchId } = await sent(id, 'refused');
      const rows = await stranded('slfz01');
      expect(rows.find((row) => row['dispatchId'] === dispatchId)).toMatchObject({
        way: 'SMS',
        dispatchState: 'refused',
        reason: 'unknown-number',
      });
      expect(JSON.stringify(rows)).not.toMatch(/13900039999|阮秋禾/);
      expect((await (await world.as('zd1_zz')).get<Body[]>('/api/deliveries?list=stranded')).body).not.toContainEqual(
        expect.objectContaining({ dispatchId }),
      );
      expect((await (await world.as('sj01')).get('/api/deliveries?list=stranded')).status).toBe(403);
      const path = `/api/cases/${id}/dispatches/${dispatchId}/handling`;
      const clerk = await world.as('djy01');
      expect((await clerk.post(path, { handledAs: 'told-otherwise' })).status).toBe(204);
      expect((await clerk.post(path, { handledAs: 'told-otherwise' })).body['code']).toBe('dispatch.not-stranded');
      expect((await stranded('slfz01')).find((row) => row['dispatchId'] === dispatchId)).toBeUndefined();
    });

    it('sends once more, as another message, where a person says so', async () => {
      gateway.behave((_, response) => void response.writeHead(422).end(UNKNOWN));
      const { id } = await told();
      const { id: dispatchId } = await sent(id, 'refused');
      gateway.behave();
      await (await world.as('djy01')).post(`/api/cases/${id}/dispatches/${dispatchId}/handling`, { handledAs: 'send-again' });
      expect(await sent(id, 'accepted')).toMatchObject({ round: 2 });
      expect([...gateway.sent.keys()]).toContain(`${dispatchId}-2`);
    });

    it('lists what is due by hand', async () => {
      const { id, number } = await told();
      const rows = (await (await world.as('djy01')).get<Body[]>('/api/deliveries?list=by-hand')).body;
      expect(rows.find((row) => row['caseId'] === id)).toMatchObject({ caseNumber: number, kind: 'RECEIPT', mode: 'PHONE' });
    });

    it('proves who was told what, when and how, with the place in the audit chain', async () => {
      const { id } = await told();
      await sent(id, 'accepted');
      const clerk = await world.as('djy01');
      const [{ deliveries }] = (await clerk.get<{ deliveries: { id: string }[] }[]>(`/api/cases/${id}/notices`)).body as [
        { deliveries: { id: string }[] },
      ];
      await clerk.post(`/api/cases/${id}/deliveries/${deliveries[0]!.id}/attempts`, { result: 'failed', reason: '无人接听' });
      await clerk.post(`/api/cases/${id}/deliveries/${deliveries[0]!.id}/attempts`, { result: 'served', outcome: 'reached' });
      const lines = await found(async () => {
        const { body } = await clerk.get<Body[]>(`/api/cases/${id}/proof`);
        return body.every((line) => line['anchor'] !== null) ? body : undefined;
      });
      expect(lines).toMatchObject([
        { way: 'SMS', result: 'accepted', byId: 'system', reference: 'gw-1' },
        { way: 'PHONE', result: 'failed', reason: '无人接听' },
        { way: 'PHONE', result: 'served' },
      ]);
      expect(new Set(lines.map(({ anchor }) => (anchor as { seq: number }).seq)).size).toBe(3);
    });

    it('puts a wrong record right by another: both stand on the sheet, and only the later counts', async () => {
      const { id } = await told();
      const clerk = await world.as('djy01');
      const [{ deliveries }] = (await clerk.get<[{ deliveries: [{ id: string }] }]>(`/api/cases/${id}/notices`)).body;
      const path = `/api/cases/${id}/deliveries/${deliveries[0].id}/attempts`;
      const slip = await paper({ world }, 'djy01', id);
      const posted = { result: 'served', way: 'POST', registeredNumber: 'xa 0011 4260 cn', evidenceId: slip };
      expect((await clerk.post(path, { ...posted, evidenceId: 'elsewhere' })).body.code).toBe('input.unknown-evidence');
      const { id: wrongId, at } = (await clerk.post<{ id: string; at: string }>(path, posted)).body;
      const right = { ...posted, at, registeredNumber: 'XA00114261CN', correctsId: wrongId };
      expect((await clerk.post(path, right)).body.code).toBe('delivery.correction-reason');
      expect((await clerk.post(path, { ...right, reason: '编号抄错' })).status).toBe(201);
      expect((await clerk.post(path, { ...right, reason: '再改' })).body.code).toBe('delivery.nothing-to-correct');
      const lines = (await clerk.get<Body[]>(`/api/cases/${id}/proof`)).body.filter(({ way }) => way === 'POST');
      expect(lines).toMatchObject([
        { reference: 'XA00114260CN', isCorrected: true, attemptId: wrongId, evidence: { id: slip } },
        { reference: 'XA00114261CN', isCorrected: false, correctsId: wrongId, reason: '编号抄错' },
      ]);
      const [notice] = (await clerk.get<[{ deliveries: Body[] }]>(`/api/cases/${id}/notices`)).body;
      expect(notice.deliveries).toMatchObject([{ state: 'served', servedAt: at, tries: 1 }]);
    });

    it('says of closed cases who has not been told, and what comes next', async () => {
      const { id, number } = await told();
      const rows = async () => (await (await world.as('djy01')).get<Body[]>('/api/deliveries?list=not-told')).body;
      expect((await rows()).filter((row) => row['caseId'] === id)).toEqual([]);
      await world.app.get(UnitOfWork).write((tx) => tx.update(Case, { id }, { state: 'closed' }));
      const [row] = (await rows()).filter((each) => each['caseId'] === id);
      expect(row).toMatchObject({ caseNumber: number, mode: 'PHONE', desk: '区选举办公室受理组' });
    });
  });
});
