import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VaultService } from '../../../src/identity/vault.service.js';
import { PrintingService } from '../../../src/notices/printing.service.js';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type Body, type World } from '../../support/world.js';
import { openClocks, read, registered, routed, submitted, verifying, type CaseBody } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';

type DeliveryView = {
  id: string;
  recipient: string;
  mode: string;
  state: string;
  tries: number;
  servedAt: string | null;
  nextTryAt: string;
};
type NoticeView = { id: string; kind: string; text: string | null; deliveries: DeliveryView[] };

const reached = { result: 'served', outcome: 'reached' } as const;

describeOnSqliteFirst('notices', (engine) => {
  let world: World;
  const noticesOf = async (id: string, username = 'slfz01'): Promise<NoticeView[]> => {
    await world.settled();
    return (await (await world.as(username)).get<NoticeView[]>(`/api/cases/${id}/notices`)).body;
  };
  const noticeOf = async (id: string, kind: string, username?: string) =>
    (await noticesOf(id, username)).find((notice) => notice.kind === kind)!;
  const attempt = async (id: string, delivery: DeliveryView, input: object, username = 'slfz01') =>
    (await world.as(username)).post<Body>(`/api/cases/${id}/deliveries/${delivery.id}/attempts`, input);

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('printing', () => {
    it('prints the receipt with what was understood and by when, without the person and without the code', async () => {
      const kase = await registered(world);
      const { text, deliveries } = await noticeOf(kase.id, 'RECEIPT', 'djy01');
      expect(text).toContain(kase.number);
      expect(text).toContain('本人未列入选民名单');
      expect(text).toContain('2026年10月27日');
      expect(text).toContain('示例区选举办公室');
      expect(text).not.toMatch(/聂广田|19900000017/);
      expect(text).not.toContain(kase.queryCode);
      expect(deliveries).toMatchObject([{ recipient: 'complainant', mode: 'PHONE', state: 'pending', tries: 0 }]);
    });

    it('names the groups and the last day in the notice of acceptance', async () => {
      const { text } = await noticeOf((await routed(world)).id, 'ACCEPTANCE');
      expect(text).toContain('第一区指导组牵头，会同青垴镇村委会换届选举工作领导小组');
      expect(text).toContain('2026年12月11日');
    });

    it('prints once, and serves once, however often the message comes', async () => {
      const { id } = await routed(world, { complainant: { kind: 'ANONYMOUS', anonymous: true } });
      const before = await noticesOf(id);
      const acceptance = before.find(({ kind }) => kind === 'ACCEPTANCE')!;
      expect(acceptance.deliveries).toMatchObject([{ mode: 'CODE', state: 'served', tries: 1 }]);
      world.at('2026-10-13T09:00:00+08:00');
      await Promise.all([1, 2, 3].map(() => world.app.get(PrintingService, { strict: false }).print(acceptance.id)));
      expect(await noticesOf(id)).toEqual(before);
    });

    it('serves what is read with number and code by printing it, but the receipt only by the first look', async () => {
      const kase = await routed(world, { complainant: { kind: 'ANONYMOUS', anonymous: true } });
      expect((await noticeOf(kase.id, 'RECEIPT')).deliveries).toMatchObject([{ mode: 'CODE', state: 'pending' }]);
      const clocks = await read(world, 'slfz01', kase.id);
      expect(openClocks(clocks, 'notice_15c')).toEqual([]);
      expect(openClocks(clocks, 'acknowledge')).toEqual([]);
    });

    it('orders correction in words that a town may read, and shows the town nothing else', async () => {
      const kase = await verifying(world);
      await submitted(world, kase);
      const leader = await world.as('zd1_zz');
      const staff = (await read(world, 'zd1_zz', kase.id)).verifiers;
      await leader.post(`/api/cases/${kase.id}/steps/confirm`, {
        actions: [
          { code: 'A01', what: '补登两人并张榜', ownerName: '村民选举委员会', dueOn: '2026-10-16', checkerId: staff[1]!.staffId },
        ],
      });
      const order = await noticeOf(kase.id, 'CORRECTION_ORDER', 'zd1_zz');
      expect(order.text).toContain('补登两人并张榜');
      expect(order.text).toContain('2026年10月16日');
      expect(order.text).not.toMatch(/反映人\d|聂广田|本人未列入/);
      expect((await noticesOf(kase.id, 'zcy101')).map(({ kind }) => kind)).toEqual(['CORRECTION_ORDER']);
      expect((await noticesOf(kase.id)).map(({ kind }) => kind)).toEqual(['RECEIPT', 'ACCEPTANCE', 'CORRECTION_ORDER']);
    });

    it('hides the notices of a case that is hidden', async () => {
      const { id } = await registered(world);
      expect((await (await world.as('zd2_zz')).get(`/api/cases/${id}/notices`)).status).toBe(404);
      expect((await world.anonymous.get(`/api/cases/${id}/notices`)).status).toBe(401);
    });
  });

  describe('attempts to deliver', () => {
    const acceptance = async (): Promise<{ kase: CaseBody; delivery: DeliveryView }> => {
      const kase = await routed(world);
      return { kase, delivery: (await noticeOf(kase.id, 'ACCEPTANCE')).deliveries[0]! };
    };

    it('serve at the date of the delivery receipt, once', async () => {
      const { kase, delivery } = await acceptance();
      world.at('2026-10-15T10:00:00+08:00');
      const served = await attempt(kase.id, delivery, { ...reached, at: '2026-10-14T00:00:00+08:00' });
      expect(served.status).toBe(201);
      const { deliveries } = await noticeOf(kase.id, 'ACCEPTANCE');
      expect(deliveries).toMatchObject([{ state: 'served', servedAt: '2026-10-14T00:00:00.000+08:00', tries: 1 }]);
      const notice = (await read(world, 'slfz01', kase.id)).clocks.find(({ clock }) => clock === 'notice_15c');
      expect(notice?.metAt).toBe('2026-10-14T00:00:00.000+08:00');
      const again = await attempt(kase.id, delivery, { result: 'served' });
      expect([again.status, again.body.code]).toEqual([409, 'delivery.already-served']);
    });

    it('are refused in the future, before the issue, without a reason, to a stranger, of an unknown delivery', async () => {
      const { kase, delivery } = await acceptance();
      const code = async (input: object) => {
        const { status, body } = await attempt(kase.id, delivery, input);
        return [status, body.code];
      };
      expect(await code({ result: 'served', at: '2026-10-13T09:00:00+08:00' })).toEqual([400, 'delivery.in-future']);
      expect(await code({ result: 'served', at: '2026-10-11T23:00:00+08:00' })).toEqual([400, 'delivery.before-issue']);
      expect(await code({ result: 'failed' })).toEqual([400, 'delivery.reason-missing']);
      expect(await code({ result: 'lost' })).toEqual([400, 'request.invalid']);
      expect((await attempt(kase.id, delivery, { result: 'served' }, 'zcy101')).status).toBe(403);
      expect((await attempt(kase.id, { ...delivery, id: 'nothing' }, { result: 'served' })).status).toBe(404);
      expect((await noticeOf(kase.id, 'ACCEPTANCE')).deliveries[0]).toMatchObject({ tries: 0, state: 'pending' });
    });

    it('that fail three times on three days serve by publication', async () => {
      const { kase, delivery } = await acceptance();
      const fail = () => attempt(kase.id, delivery, { result: 'failed', reason: '无人接听' });
      await fail();
      world.at('2026-10-12T15:00:00+08:00');
      await fail();
      const [tried] = (await noticeOf(kase.id, 'ACCEPTANCE')).deliveries;
      expect(tried).toMatchObject({ tries: 2, state: 'pending', nextTryAt: '2026-10-13T09:00:00.000+08:00' });
      world.at('2026-10-13T09:00:00+08:00');
      await fail();
      expect((await noticeOf(kase.id, 'ACCEPTANCE')).deliveries[0]).toMatchObject({ state: 'pending' });
      world.at('2026-10-14T09:30:00+08:00');
      await fail();
      const [published] = (await noticeOf(kase.id, 'ACCEPTANCE')).deliveries;
      expect(published).toMatchObject({ state: 'published', tries: 4, nextTryAt: null });
      expect(openClocks(await read(world, 'slfz01', kase.id), 'notice_15c')).toEqual([]);
    });
  });

  it('forgets the sealed copies of query codes within seven days', async () => {
    const { id, queryCode } = await registered(world);
    const copy = () => world.app.get(VaultService, { strict: false }).codeForRepeat(world.app.get(Reader), id);
    world.at('2026-10-19T07:00:00+08:00');
    await world.run('query-codes.forget');
    expect(await copy()).toBe(queryCode);
    world.at('2026-10-19T08:30:00+08:00');
    await world.run('query-codes.forget');
    expect(await copy()).toBeUndefined();
  });
});
