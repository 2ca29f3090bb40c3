import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StepTakenService } from '../../../src/escalation/step-taken.service.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, openClocks, read, refused, routed, type CaseBody } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';

type Row = CaseBody & {
  ordinal: number;
  groupId: string;
  dueAt: string;
  answeredAt: string | null;
  isGranted: boolean | null;
  endedAt: string | null;
};

describeOnSqliteFirst('escalation', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const post = async (username: string, path: string, input: object = {}) =>
    (await world.as(username)).post<Row>(`/api/cases/${path}`, input);
  const noticesOf = async (id: string): Promise<{ kind: string; text: string }[]> => {
    await world.settled();
    return (await (await world.as('slfz01')).get<{ kind: string; text: string }[]>(`/api/cases/${id}/notices`)).body;
  };
  const textOf = async (id: string, kind: string): Promise<string | undefined> =>
    (await noticesOf(id)).findLast((n) => n.kind === kind)?.text;

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('supervision', () => {
    const DEMAND = '请立即到村核实';

    it('needs something overdue, or a reason', async () => {
      const { id } = await routed(world);
      expect(refused(await post('xjb01', `${id}/supervisions`, { demand: DEMAND }))).toEqual([
        409,
        'supervision.nothing-overdue',
      ]);
      expect((await post('xjb01', `${id}/supervisions`, { demand: DEMAND, reason: '群众多次催促' })).status).toBe(201);
    });

    it('goes to the late group, is answered by it within 2 W, once, and counts its rounds', async () => {
      const { id } = await routed(world);
      world.at('2026-10-14T10:00:00+08:00');
      const round = body(await post('xjb01', `${id}/supervisions`, { demand: DEMAND }));
      expect(round).toMatchObject({ ordinal: 1, groupId: g.groupNamed('第一区指导组'), dueAt: '2026-10-17T00:00:00.000+08:00' });
      const kase = await read(world, 'xjb01', id);
      expect(openClocks(kase, 'supervision')).toMatchObject([{ subjectId: round.id, dueAt: round.dueAt }]);
      expect(await textOf(id, 'SUPERVISION')).toMatch(/第一区指导组：[\s\S]*第 1 次督办[\s\S]*2026年10月16日/);
      expect(refused(await post('xjb01', `${id}/supervisions`, { demand: DEMAND }))).toEqual([409, 'supervision.round-running']);
      const path = `${id}/supervisions/${round.id}/answer`;
      expect((await post('zcy101', path, { answer: '已办' })).status).toBe(403);
      expect((await post('zd1_01', path, { answer: '今日到村' })).status).toBe(201);
      expect(refused(await post('zd1_01', path, { answer: '再答' }))).toEqual([409, 'supervision.answered']);
      expect(openClocks(await read(world, 'xjb01', id), 'supervision')).toEqual([]);
      expect(body(await post('xjb01', `${id}/supervisions`, { demand: DEMAND })).ordinal).toBe(2);
    });

    it('of the town leadership group is answered by the town', async () => {
      const { id } = await routed(world);
      const reason = '镇里未签收';
      const round = body(await post('xjb01', `${id}/supervisions`, { groupId: g.townGroup, demand: DEMAND, reason }));
      expect((await post('zd1_01', `${id}/supervisions/${round.id}/answer`, { answer: '不是我们' })).status).toBe(403);
      expect((await post('zcy101', `${id}/supervisions/${round.id}/answer`, { answer: '已签收' })).status).toBe(201);
    });

    it('is not for other roles, other groups or nobody', async () => {
      const { id } = await routed(world);
      expect((await post('zd1_zz', `${id}/supervisions`, { demand: DEMAND, reason: '急' })).status).toBe(403);
      const stranger = await post('xjb01', `${id}/supervisions`, {
        groupId: g.groupNamed('第二区指导组'),
        demand: DEMAND,
        reason: '急',
      });
      expect(refused(stranger)).toEqual([409, 'supervision.group']);
      expect((await post('fzr01', `${id}/supervisions/nothing/answer`, { answer: '话' })).status).toBe(403);
      expect((await post('zd1_zz', `${id}/supervisions/nothing/answer`, { answer: '话' })).status).toBe(404);
    });
  });

  describe('suspension', () => {
    const ASK = { reason: 'COURT_OR_POLICE_PENDING', explanation: '派出所正在调查票箱被抢一事', untilDay: '2026-10-26' };
    const suspended = async (): Promise<{ id: string; sid: string }> => {
      const { id } = await routed(world);
      const { id: sid } = body(await post('zd1_zz', `${id}/suspensions`, ASK));
      body(await post('fzr01', `${id}/suspensions/${sid}/decision`, { isGranted: true }));
      return { id, sid };
    };
    const dueOf = async (id: string, clock: string) => openClocks(await read(world, 'slfz01', id), clock)[0]?.dueAt;

    it('is asked by the leader, granted by the head, and stops the internal clocks alone', async () => {
      const { id } = await routed(world);
      const [verify, legal] = [await dueOf(id, 'verify'), await dueOf(id, 'legal_60c')];
      const { id: sid } = body(await post('zd1_zz', `${id}/suspensions`, ASK));
      expect((await post('zd1_zz', `${id}/suspensions/${sid}/decision`, { isGranted: true })).status).toBe(403);
      expect(body(await post('fzr01', `${id}/suspensions/${sid}/decision`, { isGranted: true }))).toMatchObject({
        isGranted: true,
      });
      expect(await textOf(id, 'SUSPENSION')).toContain('2026年10月26日');
      world.at('2026-10-14T09:00:00+08:00');
      expect(body(await post('zd1_zz', `${id}/suspensions/${sid}/end`)).endedAt).toMatch(/^2026-10-14T09:0/);
      expect((await dueOf(id, 'verify'))! > verify!).toBe(true);
      expect(await dueOf(id, 'legal_60c')).toBe(legal);
      expect(await textOf(id, 'SUSPENSION')).toContain('恢复办理');
      expect(refused(await post('zd1_zz', `${id}/suspensions/${sid}/end`))).toEqual([409, 'suspension.not-running']);
    });

    it('is refused twice, too long, in the past, before acceptance, and after its day', async () => {
      const { id } = await routed(world);
      const ask = (more: object = {}) => post('zd1_zz', `${id}/suspensions`, { ...ASK, ...more });
      expect(refused(await ask({ untilDay: '2026-11-12' }))).toEqual([409, 'suspension.until-day']);
      expect(refused(await ask({ untilDay: '2026-10-12' }))).toEqual([409, 'suspension.until-day']);
      expect(refused(await ask({ reason: 'BUSY' }))).toEqual([400, 'request.invalid']);
      const { id: sid } = body(await ask({ untilDay: '2026-10-14' }));
      expect(refused(await ask())).toEqual([409, 'suspension.already-paused']);
      world.at('2026-10-15T09:00:00+08:00');
      expect(refused(await post('fzr01', `${id}/suspensions/${sid}/decision`, { isGranted: true }))).toEqual([
        409,
        'suspension.too-late',
      ]);
      expect((await post('fzr01', `${id}/suspensions/${sid}/decision`, { isGranted: false })).status).toBe(201);
      expect(refused(await post('fzr01', `${id}/suspensions/${sid}/decision`, { isGranted: false }))).toEqual([
        409,
        'decision.already-made',
      ]);
    });

    it('ends with its last day, also when the worker wakes up late, and once', async () => {
      const { id } = await suspended();
      world.at('2026-10-26T23:00:00+08:00');
      await world.run('suspensions.end');
      const rows = async () => (await read(world, 'slfz01', id))['suspensions'] as Row[];
      expect(await rows()).toMatchObject([{ endedAt: null }]);
      world.at('2026-10-30T09:00:00+08:00');
      await Promise.all([world.run('suspensions.end'), world.run('suspensions.end')]);
      expect(await rows()).toMatchObject([{ endedAt: '2026-10-27T00:00:00.000+08:00' }]);
      const timeline = await (await world.as('slfz01')).get<{ kind: string }[]>(`/api/cases/${id}/timeline`);
      expect(timeline.body.filter(({ kind }) => kind === 'suspensionEnd')).toHaveLength(1);
    });

    it('and an unanswered supervision end when the case closes, however often the message comes', async () => {
      const { id } = await suspended();
      body(await post('xjb01', `${id}/supervisions`, { demand: '请说明', reason: '超期' }));
      const transfer = { body: '区公安分局', kind: 'forward', basis: '信访工作条例 22' };
      body(await post('slfz01', `${id}/steps/transfer`, transfer));
      await world.settled();
      await world.app.get(StepTakenService, { strict: false }).follow(id);
      const kase = await read(world, 'slfz01', id);
      expect((kase['suspensions'] as Row[])[0]?.endedAt).not.toBeNull();
      expect(openClocks(kase, 'supervision')).toEqual([]);
      const timeline = await (await world.as('slfz01')).get<{ kind: string }[]>(`/api/cases/${id}/timeline`);
      expect(timeline.body.filter(({ kind }) => kind === 'suspensionEnd')).toHaveLength(1);
    });
  });

  describe('extension', () => {
    const ASK = { clock: 'legal_60c', days: 30, reason: '须调取上届档案', doneSoFar: '已到村两次' };
    const dueOf = async (id: string, clock: string) => openClocks(await read(world, 'slfz01', id), clock)[0]?.dueAt;

    it('moves that one limit, once, and tells the complainant the new day', async () => {
      const { id } = await routed(world);
      expect(await dueOf(id, 'legal_60c')).toBe('2026-12-12T00:00:00.000+08:00');
      const { id: eid } = body(await post('zd1_zz', `${id}/extensions`, ASK));
      expect(refused(await post('zd1_zz', `${id}/extensions`, ASK))).toEqual([409, 'extension.once']);
      expect((await post('zd1_zz', `${id}/extensions/${eid}/decision`, { isGranted: true })).status).toBe(403);
      body(await post('fzr01', `${id}/extensions/${eid}/decision`, { isGranted: true }));
      expect(await dueOf(id, 'legal_60c')).toBe('2027-01-11T00:00:00.000+08:00');
      expect(await textOf(id, 'EXTENSION')).toMatch(/延长 30 日，至2027年1月10日[\s\S]*须调取上届档案[\s\S]*已到村两次/);
      expect(refused(await post('zd1_zz', `${id}/extensions`, ASK))).toEqual([409, 'extension.once']);
      expect(refused(await post('fzr01', `${id}/extensions/${eid}/decision`, { isGranted: false }))).toEqual([
        409,
        'decision.already-made',
      ]);
    });

    it('comes before the due, for at most 30 C, of a clock that runs, by the lead group’s leader', async () => {
      const { id } = await routed(world);
      expect((await post('zd1_zz', `${id}/extensions`, { ...ASK, days: 31 })).status).toBe(400);
      expect((await post('zd1_zz', `${id}/extensions`, { ...ASK, clock: 'verify' })).status).toBe(400);
      expect((await post('zd1_01', `${id}/extensions`, ASK)).status).toBe(403);
      const { id: eid } = body(await post('zd1_zz', `${id}/extensions`, ASK));
      world.at('2026-12-14T09:00:00+08:00');
      expect(refused(await post('fzr01', `${id}/extensions/${eid}/decision`, { isGranted: true }))).toEqual([
        409,
        'extension.too-late',
      ]);
      expect(refused(await post('zd1_zz', `${id}/extensions`, { ...ASK, clock: 'whole_case' }))).toEqual([
        409,
        'extension.too-late',
      ]);
    });
  });
});
