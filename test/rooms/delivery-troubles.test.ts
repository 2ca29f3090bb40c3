import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DispatchSigns } from '../../src/notices/sending/dispatch-signs.js';
import { DispatchTry } from '../../src/notices/sending/dispatch-try.entity.js';
import { Dispatch } from '../../src/notices/sending/dispatch.entity.js';
import { Reader, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { signatureOf } from '../../src/platform/messaging/signature.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type Body, type World } from '../support/world.js';
import { registered } from './answered-case.js';
import { found, startGateway, type Gateway } from './delivery/gateway.js';

const NOW = '2026-10-12T09:00:00+08:00';
const SECRET = 'a-secret-of-the-gateway';
const LONG_AGO = '2026-10-01T00:00:00.000+08:00';

describeOnEngines('word of news in trouble', (engine) => {
  let world: World;
  let gateway: Gateway;
  let phones = 0;

  beforeAll(async () => {
    gateway = await startGateway();
    const sms = { url: gateway.url, secret: SECRET, perSecond: 50 };
    world = await startWorld(engine, { now: NOW, settings: { sending: { sms, holidays: 'as-usual' } } });
  });
  beforeEach(() => {
    world.at(NOW);
    gateway.behave();
  });
  afterAll(async () => {
    await world?.close();
    await gateway?.close();
  });

  const change = (sql: string, params: string[]): Promise<unknown> =>
    world.app.get(UnitOfWork).write((tx) => tx.change(sql, params));
  const dispatchOf = async (caseId: string): Promise<Dispatch> => (await world.app.get(Reader).find(Dispatch, { caseId }))[0]!;
  const triesOf = async (caseId: string): Promise<string[]> =>
    (await world.app.get(Reader).find(DispatchTry, { caseId }, { at: 'ASC', id: 'ASC' })).map(
      ({ round, result }) => `${round} ${result}`,
    );
  const told = async (phone = `1390003${String((phones += 1)).padStart(4, '0')}`): Promise<Body & { id: string }> => {
    const kase = await registered(world, { complainant: { kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone } });
    await world.settled();
    return kase as Body & { id: string };
  };
  const sent = async (caseId: string, isIt: (dispatch: Dispatch) => boolean): Promise<Dispatch> => {
    await world.run('dispatches.send');
    return found(async () => [await dispatchOf(caseId)].find(isIt));
  };
  const standsAt = (state: Dispatch['state']) => (dispatch: Dispatch) => dispatch.state === state;
  const report = async (key: string, result: string): Promise<number> => {
    const timestamp = Math.floor(world.clock.now().getTime() / 1_000);
    const signature = signatureOf(SECRET, String(timestamp), key, result);
    return (await world.anonymous.post('/api/public/sms-reports', { key, result, timestamp, signature })).status;
  };
  const dueNow = (id: string): Promise<unknown> =>
    change('UPDATE dispatches SET next_try_at = ? WHERE case_id = ?', [LONG_AGO, id]);
  const warnings = async (): Promise<string[]> => (await world.app.get(DispatchSigns).look()).map(({ code }) => code);

  it('hears the gateway’s report of a message whose call was cut', async () => {
    gateway.behave((_, response) => void response.destroy());
    const { id } = await told();
    const cut = await sent(id, ({ state, tries }) => state === 'waiting' && tries > 0);
    expect(await report(`${cut.id}-1`, 'failed')).toBe(204);
    expect(await dispatchOf(id)).toMatchObject({ state: 'waiting', round: 2, failedOn: ['2026-10-12'] });
    gateway.behave();
    await dueNow(id);
    await sent(id, standsAt('accepted'));
    expect([...gateway.sent.keys()]).toContain(`${cut.id}-2`);
    expect(await triesOf(id)).toEqual(['1 troubled', '1 failed', '2 accepted']);
  });

  it('does not hold up the others for one whose address cannot be opened, and says so', async () => {
    const [broken, whole] = [await told(), await told()];
    await change('UPDATE vault_records SET sealed = ? WHERE case_id = ?', ['~.broken', broken.id]);
    await sent(whole.id, standsAt('accepted'));
    expect(await dispatchOf(broken.id)).toMatchObject({ state: 'uncertain', reason: 'address-unreadable' });
    expect(await warnings()).toContain('sending.address-unreadable');
  });

  it('asks a person, and does not repeat, once the gateway may have forgotten the key', async () => {
    const { id } = await told();
    await change('UPDATE dispatches SET perhaps_since = ? WHERE case_id = ?', [LONG_AGO, id]);
    const before = gateway.calls.length;
    expect(await sent(id, standsAt('uncertain'))).toMatchObject({ reason: 'key-forgotten' });
    expect(gateway.calls).toHaveLength(before);
  });

  it('is another message to another number, though the first call was cut', async () => {
    gateway.behave((_, response) => void response.destroy());
    const { id } = await told();
    const { id: dispatchId } = await sent(id, ({ state, tries }) => state === 'waiting' && tries > 0);
    const desk = await world.as('djy01');
    const changed = await desk.post(`/api/cases/${id}/supplements`, {
      complainant: { phone: '13900047777' },
    });
    expect(changed.body).toMatchObject({ id });
    gateway.behave();
    await dueNow(id);
    await sent(id, standsAt('accepted'));
    expect(gateway.sent.get(`${dispatchId}-2`)).toMatchObject({ to: '13900047777' });
  });

  it('rings one telephone ten times a day at most: the rest is told the next morning', async () => {
    const victim = '13900039998';
    const cases: string[] = [];
    for (let n = 0; n < 11; n += 1) cases.push((await told(victim)).id);
    const states = async (): Promise<number> => {
      const rows = await Promise.all(cases.map(dispatchOf));
      return rows.filter(({ state }) => state === 'accepted').length;
    };
    await world.run('dispatches.send');
    await found(async () => ((await states()) === 10 ? true : undefined));
    const left = (await Promise.all(cases.map(dispatchOf))).find(({ state }) => state !== 'accepted')!;
    expect(left).toMatchObject({ state: 'waiting', tries: 0, nextTryAt: '2026-10-13T08:00:00.000+08:00' });
    world.at('2026-10-13T08:00:01+08:00');
    await sent(left.caseId, standsAt('accepted'));
  });

  it('warns of a way that is disturbed, and of a gateway from which nothing is heard', async () => {
    expect(await warnings()).not.toContain('sending.troubled');
    gateway.behave((_, response) => void response.writeHead(401).end());
    const { id } = await told();
    await sent(id, ({ troubledSince }) => troubledSince !== null);
    world.at('2026-10-12T09:31:00+08:00');
    expect(await warnings()).toContain('sending.troubled');
    gateway.behave();
    await sent(id, standsAt('accepted'));
    expect(await warnings()).toEqual(expect.not.arrayContaining(['sending.troubled', 'sending.unreported']));
    world.at('2026-10-14T09:40:00+08:00');
    expect(await warnings()).toContain('sending.unreported');
    const { id: dispatchId } = await dispatchOf(id);
    await change(`UPDATE dispatches SET state = 'delivered' WHERE id <> ?`, [dispatchId]);
    await report(`${dispatchId}-1`, 'delivered');
    expect(await warnings()).not.toContain('sending.unreported');
  });

  describe('on the proof sheet', () => {
    it('keeps what was sent before it was sent again, and the database lets nobody change it', async () => {
      gateway.behave((_, response) => void response.writeHead(422).end('{"error":"unknown-number"}'));
      const { id } = await told();
      const { id: dispatchId } = await sent(id, standsAt('refused'));
      gateway.behave();
      const clerk = await world.as('djy01');
      await clerk.post(`/api/cases/${id}/dispatches/${dispatchId}/handling`, { handledAs: 'send-again' });
      await sent(id, standsAt('accepted'));
      const lines = await found(async () => {
        const { body } = await clerk.get<Body[]>(`/api/cases/${id}/proof`);
        return body.every(({ anchor }) => anchor !== null) ? body : undefined;
      });
      expect(lines).toMatchObject([
        { way: 'SMS', result: 'refused', reason: 'unknown-number' },
        { way: 'SMS', result: 'accepted', reference: 'gw-1' },
      ]);
      await expect(change('UPDATE dispatch_tries SET result = ? WHERE case_id = ?', ['delivered', id])).rejects.toMatchObject({
        message: expect.stringContaining('is append-only'),
      });
    });

    it('shows that somebody looked it up after nobody had answered the telephone', async () => {
      const kase = await told();
      const { id, number, queryCode } = kase as Body & { id: string; number: string; queryCode: string };
      const clerk = await world.as('djy01');
      const [{ deliveries }] = (await clerk.get<[{ deliveries: [{ id: string }] }]>(`/api/cases/${id}/notices`)).body;
      const path = `/api/cases/${id}/deliveries/${deliveries[0].id}/attempts`;
      await clerk.post(path, { result: 'failed', way: 'PHONE', outcome: 'no_answer' });
      expect((await world.anonymous.post('/api/public/status', { number, code: queryCode })).status).toBe(200);
      const lines = await found(async () => {
        const { body } = await clerk.get<Body[]>(`/api/cases/${id}/proof`);
        const hand = body.filter(({ way }) => way !== 'SMS');
        return hand.length === 2 && hand.every(({ anchor }) => anchor !== null) ? hand : undefined;
      });
      expect(lines).toMatchObject([
        { result: 'failed', outcome: 'no_answer' },
        { result: 'served', byId: 'citizen' },
      ]);
    });
  });
});
