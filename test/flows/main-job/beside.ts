import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { Citizen } from '../../support/flow/citizen.js';
import { ANONYMOUS, register, registerOnline, type Registered } from '../../support/flow/complaint.js';
import { endOf, Flow, isRunning } from '../../support/flow/flow.js';
import { accept, broughtToVerification, LEADER, startVerification, takeOver, TOWN_LEADER } from '../../support/flow/handling.js';
import { noticesOf } from '../../support/flow/notices.js';

type Row = { id: string };

/** What runs beside the life cycle; every complainant here is unnamed and holds number and code. */
describeOnSqliteFirst('beside the case of an unnamed complainant', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  beforeEach(() => flow.at('2026-10-12T09:00'));
  afterAll(() => flow?.world.close());

  const unnamed = (more: object = {}): Promise<Registered> => register(flow, { complainant: ANONYMOUS, ...more });
  const clockNow = async (id: string, name: string) => (await flow.clocks(id, name)).find(isRunning);
  const kinds = async (id: string) => (await noticesOf(flow, id)).map(({ kind }) => kind);

  describe('a request for information', () => {
    const asked = async (): Promise<Registered> => {
      const kase = await unnamed({ villageCode: undefined });
      expect(await flow.stepRefused('slfz01', kase.id, 'accept')).toBe('409 accept.missing-fields');
      await flow.on('slfz01', kase.id, 'information-requests', { items: '请说明是哪个村' });
      expect((await clockNow(kase.id, 'triage'))?.pausedAt).not.toBeNull();
      expect((await clockNow(kase.id, 'notice_15c'))?.pausedAt).toBeNull();
      return kase;
    };

    it('is answered with number and code, and triage goes on', async () => {
      const kase = await asked();
      const citizen = new Citizen(flow, kase);
      expect(await citizen.status()).toMatchObject({ nextStep: { zh: '请按补正通知补充情况。' }, byDate: '2026-10-19' });
      flow.at('2026-10-14T09:00');
      await citizen.act('information', { text: '是南碾沟村' });
      expect((await clockNow(kase.id, 'triage'))?.pausedAt).toBeNull();
      expect(await flow.see(kase.id)).toMatchObject({ informationRequests: [{ answer: '是南碾沟村', lapsedAt: null }] });
    });

    it('lapses unanswered after 5 W, and the supervisor goes on without', async () => {
      const kase = await asked();
      flow.at('2026-10-19T23:50');
      await flow.world.run('information-requests.lapse');
      expect((await clockNow(kase.id, 'triage'))?.pausedAt).not.toBeNull();
      flow.at('2026-10-20T00:10');
      await flow.world.run('information-requests.lapse');
      await flow.world.run('information-requests.lapse');
      expect((await flow.told(kase.id)).filter((kind) => kind === 'informationLapse')).toHaveLength(1);
      expect((await clockNow(kase.id, 'triage'))?.pausedAt).toBeNull();
      await flow.on('slfz01', kase.id, 'waivers', { field: 'villageCode', reason: '无法联系，未答复补正' });
      expect(await accept(flow, kase.id)).toMatchObject({ state: 'routed', villageCode: null });
    });
  });

  it('a suspension stops the internal clocks and never the statutory ones', async () => {
    const { id } = await unnamed();
    await accept(flow, id);
    const [before] = await flow.clocks(id, 'whole_case');
    const until = { reason: 'EXPERT_OPINION_PENDING', explanation: '笔迹鉴定中', untilDay: '2026-10-20' };
    const { id: suspensionId } = await flow.on<Row>(LEADER, id, 'suspensions', until);
    const decide = `/api/cases/${id}/suspensions/${suspensionId}/decision`;
    expect(await flow.refused(LEADER, decide, { isGranted: true })).toMatch(/^403/);
    await flow.post('fzr01', decide, { isGranted: true });
    expect((await clockNow(id, 'whole_case'))?.pausedAt).not.toBeNull();
    expect((await clockNow(id, 'legal_60c'))?.pausedAt).toBeNull();
    expect(await kinds(id)).toContain('SUSPENSION');
    flow.at('2026-10-21T00:10');
    await flow.world.run('suspensions.end');
    const after = await clockNow(id, 'whole_case');
    expect(after?.pausedAt).toBeNull();
    expect(after!.dueAt >= before!.dueAt).toBe(true);
    expect(await flow.clocks(id, 'legal_60c')).toMatchObject([{ dueAt: endOf('2026-12-11') }]);
  });

  it('an extension moves one clock once, granted by the head', async () => {
    const { id } = await unnamed();
    await accept(flow, id);
    const input = { clock: 'legal_60c', days: 30, reason: '需等待司法鉴定', doneSoFar: '已入村两次' };
    const { id: extensionId } = await flow.on<Row>(LEADER, id, 'extensions', input);
    await flow.on('fzr01', id, `extensions/${extensionId}/decision`, { isGranted: true });
    expect(await flow.clocks(id, 'legal_60c')).toMatchObject([{ dueAt: endOf('2027-01-10') }]);
    expect(await flow.refused(LEADER, `/api/cases/${id}/extensions`, input)).toBe('409 extension.once');
    expect(await kinds(id)).toContain('EXTENSION');
  });

  it('the town group leaves the case when its recusal is granted, and no longer reads it', async () => {
    const { id } = await unnamed();
    await broughtToVerification(flow, id);
    const reason = '镇领导小组组长是当事人亲属';
    const asked = await flow.on<Row>('xjb01', id, 'recusals', { groupId: flow.groupOf(TOWN_LEADER), reason });
    expect(
      await flow.refused('xjb01', `/api/cases/${id}/recusals/${asked.id}/decision`, { isGranted: true, comment: '同意' }),
    ).toMatch(/^403/);
    await flow.on('fzr01', id, `recusals/${asked.id}/decision`, { isGranted: true, comment: '同意回避' });
    const seen = await flow.see(id);
    expect(seen.assignments.find(({ part }) => part === 'co_handler')).toMatchObject({ releasedAt: expect.any(String) });
    expect(seen.exclusions).toMatchObject([{ groupId: flow.groupOf(TOWN_LEADER), reason: 'RECUSED', liftedAt: null }]);
    expect((await (await flow.world.as(TOWN_LEADER)).get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('a lead that is recused hands over to another free group, which begins with its own verifiers', async () => {
    const { id } = await registerOnline(flow);
    await accept(flow, id);
    const asked = await flow.on<Row>(LEADER, id, 'recusals', { groupId: flow.groupOf(LEADER), reason: '本组参与过提名会指导' });
    await flow.on('fzr01', id, `recusals/${asked.id}/decision`, { isGranted: true, comment: '同意回避' });
    const lead = (await flow.see(id)).assignments.find(({ part, releasedAt }) => part === 'lead' && releasedAt === null);
    expect(lead?.groupId).not.toBe(flow.groupOf(LEADER));
    const leader = ['zd2_zz', 'zd3_zz', 'zd4_zz'].find((username) => flow.groupOf(username) === lead?.groupId)!;
    const pair = [`${leader.slice(0, 3)}_01`, `${leader.slice(0, 3)}_02`] as const;
    expect(await flow.refused(LEADER, `/api/cases/${id}/steps/startVerification`, {})).toMatch(/^40[04]/);
    expect(await startVerification(flow, id, pair, leader)).toMatchObject({ state: 'verifying' });
  });

  it('an overdue case is supervised, and the supervision answered', async () => {
    const { id } = await unnamed();
    await accept(flow, id);
    const demand = { demand: '立即到村核实并报告' };
    expect(await flow.refused('xjb01', `/api/cases/${id}/supervisions`, demand)).toBe('409 supervision.nothing-overdue');
    flow.at('2026-10-17T09:00');
    const sent = await (await flow.world.as('xjb01')).post<Row & { code?: string }>(`/api/cases/${id}/supervisions`, demand);
    // The ladder may have demanded an account of the same group a moment before, and may demand one of another in the same moment.
    expect(['201', '409 supervision.round-running']).toContain(sent.status === 201 ? '201' : `${sent.status} ${sent.body.code}`);
    const rounds = (await flow.see(id, 'xjb01')).supervisions.filter(({ groupId }) => groupId === flow.groupOf(LEADER));
    const supervisionId = sent.status === 201 ? sent.body.id : rounds.at(-1)!.id;
    const own = async () => (await flow.clocks(id, 'supervision')).filter(({ subjectId }) => subjectId === supervisionId);
    expect(await own()).toMatchObject([{ dueAt: endOf('2026-10-20') }]);
    await flow.on(LEADER, id, `supervisions/${supervisionId}/answer`, { answer: '已派两人明日到村' });
    expect(await own()).toMatchObject([{ metAt: expect.any(String) }]);
    await takeOver(flow, id);
  });

  it('breaks no invariant', () => flow.expectInvariants());
});
