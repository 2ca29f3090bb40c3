import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClocksService } from '../../../src/deadlines/clocks.service.js';
import type { Staff } from '../../../src/kernel/actor.js';
import { AbsencesService } from '../../../src/people/absences.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, openClocks, read, registered, routed, TOWN, verifying } from '../handled-case.js';
import { escalationsOf, eventsOf, firedOn, rows, sweepAt, toldOf } from './desk.js';

const NOW = '2026-10-12T09:00:00+08:00';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeOnSqliteFirst('the ladder', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const post = async (username: string, path: string, input: object = {}) =>
    body(await (await world.as(username)).post(`/api/cases/${path}`, input));
  const absent = (username: string, from: string | null, to: string | null) =>
    world.app
      .get(AbsencesService, { strict: false })
      .setAbsence({ kind: 'staff', role: 'admin', districtCode: '990114' } as Staff, g.staffId(username), { from, to });

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  it('fires each rung of a clock once, at its time, and tells the right people', async () => {
    const { id } = await verifying(world);
    const climb: [string, string, string[]][] = [
      ['p50', '2026-10-14T05:00:00+08:00', ['zd1_01', 'zd1_02']],
      ['p80', '2026-10-15T07:00:00+08:00', ['zcy101', 'zd1_01', 'zd1_02', 'zd1_zz']],
      ['due', '2026-10-16T00:00:01+08:00', ['xjb01', 'zcy101', 'zd1_01', 'zd1_02', 'zd1_zz']],
      ['w1', '2026-10-17T00:00:01+08:00', ['xjb01', 'zld101']],
      ['w3', '2026-10-21T00:00:01+08:00', ['fzr02']],
      ['w5', '2026-10-23T00:00:01+08:00', ['fzr01']],
      ['w10', '2026-10-30T00:00:01+08:00', ['jw01']],
    ];
    await sweepAt(world, '2026-10-14T04:00:00+08:00'); // half an hour before the rung
    expect(await firedOn(world, id, 'verify')).toEqual([]);
    for (const [at, [rung, moment, people]] of climb.entries()) {
      await sweepAt(world, moment);
      expect(await firedOn(world, id, 'verify')).toEqual(climb.slice(0, at + 1).map(([name]) => name));
      expect([rung, await toldOf(world, id, 'verify', rung)]).toEqual([rung, people]);
    }
    await world.run('rungs.sweep');
    const fired = (await escalationsOf(world, id)).filter(({ clock }) => clock === 'verify');
    expect(fired.map(({ effect }) => effect)).toEqual(['remind', 'warn', 'overdue', 'supervise', 'talk', 'list', 'refer']);
    const told = (await eventsOf(world, id, 'rungFired')).map((e) => JSON.parse(e.particulars) as Record<string, unknown>);
    expect(told.filter(({ clock }) => clock === 'verify').map(({ rungAt }) => rungAt)).toEqual(fired.map((e) => e.rung_at));
    const timeline = (await (await world.as('xjb01')).get<{ sentence: { zh: string } }[]>(`/api/cases/${id}/timeline`)).body;
    expect(timeline.map(({ sentence }) => sentence.zh)).toContain('催办：核实时限已过80%，已通知承办人、指导组组长、镇联络员。');
    const view = await read(world, 'zd1_zz', id);
    expect((view['escalations'] as unknown[]).length).toBeGreaterThan(7);
    expect(openClocks(view, 'verify')).toMatchObject([{ colour: 'red', lastRung: 'w10', nextRung: null }]);
    // Referred: the liaison now knows the case by reference, and no more.
    const reference = await read(world, 'jw01', id);
    expect([reference['text'], reference['escalations']]).toEqual([null, []]);
  });

  it('leaves the version of the case alone, so that nobody loses a race to a reminder', async () => {
    const { id, version } = await routed(world);
    await sweepAt(world, '2026-10-12T12:00:00+08:00');
    expect((await firedOn(world, id)).length).toBeGreaterThan(0);
    expect((await read(world, 'slfz01', id)).version).toBe(version);
  });

  it('shows each group its own dated obligation, and a colour and an accountable name on each clock', async () => {
    const { id } = await routed(world);
    await sweepAt(world, '2026-10-12T11:30:00+08:00');
    const lead = (await read(world, 'zd1_zz', id)).assignments.find((a) => a.part === 'lead')!;
    await post('zd1_zz', `${id}/assignments/${lead.id}/take-over`);
    await sweepAt(world, '2026-10-12T13:30:00+08:00');
    const view = await read(world, 'xjb01', id);
    const of = (part: string) => view.assignments.find((a) => a.part === part);
    expect(of('lead')).toMatchObject({ isOverdue: false, dueBy: '2026-10-20T00:00:00.000+08:00' });
    expect(of('co_handler')).toMatchObject({ isOverdue: true, takenOverAt: null });
    expect(openClocks(view, 'not_taken_town')).toMatchObject([
      { colour: 'red', accountable: { groupId: g.townGroup, staffId: g.staffId('zld101') } },
    ]);
    expect(openClocks(view, 'verify')).toMatchObject([{ colour: 'green', accountable: { staffId: g.staffId('zd1_zz') } }]);
    const town = await read(world, 'zld101', id);
    expect((town['escalations'] as { clock: string }[]).map(({ clock }) => clock)).toEqual([
      'not_taken_town',
      'not_taken_town',
      'not_taken_town',
    ]);
  });

  it('tells the desk while nobody is assigned', async () => {
    const { id } = await registered(world);
    await sweepAt(world, '2026-10-12T13:00:00+08:00');
    expect(await firedOn(world, id, 'triage')).toEqual(['p50', 'p80', 'due']);
    expect(await toldOf(world, id, 'triage', 'p50')).toEqual(['slfz01']);
    expect(await toldOf(world, id, 'triage', 'due')).toEqual(['slfz01', 'xjb01']);
  });

  it('takes the deputies of those who are away', async () => {
    const { id } = await routed(world);
    try {
      for (const username of ['xjb01', 'zd1_zz', 'zcy101']) await absent(username, '2026-10-12', '2026-10-13');
      await sweepAt(world, '2026-10-12T13:30:00+08:00');
      expect(await toldOf(world, id, 'not_taken_lead', 'due')).toEqual(['xjb02', 'zld101']);
      for (const username of ['xjb01', 'xjb02', 'fzr01', 'fzr02']) await absent(username, '2026-10-12', '2026-10-31');
      await absent('zd1_zz', null, null);
      await sweepAt(world, '2026-10-16T00:00:10+08:00');
      expect(await toldOf(world, id, 'not_taken_lead', 'w1')).toEqual(['zld101']);
    } finally {
      for (const username of ['xjb01', 'xjb02', 'fzr01', 'fzr02', 'zd1_zz', 'zcy101']) await absent(username, null, null);
    }
  });

  it('never tells a group that is accused: the district office is told instead', async () => {
    const { id } = await routed(world, {
      respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }],
    });
    await sweepAt(world, '2026-10-31T00:00:10+08:00');
    const told = await rows<{ username: string }>(
      world,
      'SELECT DISTINCT s.username FROM alerts a JOIN staff s ON s.id = a.staff_id WHERE a.case_id = ?',
      id,
    );
    const names = told.map(({ username }) => username);
    expect(names).toContain('xjb01');
    expect(names.filter((name) => name.startsWith('zld') || name.startsWith('zcy'))).toEqual([]);
  });

  it('re-times unfired rungs when the due moves later, and leaves fired ones', async () => {
    const { id } = await routed(world);
    await sweepAt(world, '2026-11-12T09:00:00+08:00');
    expect(await firedOn(world, id, 'legal_60c')).toEqual(['p50']);
    const ask = { clock: 'legal_60c', days: 30, reason: '证人在外地', doneSoFar: '已核对名单' };
    const { id: extensionId } = await post('zd1_zz', `${id}/extensions`, ask);
    await post('fzr01', `${id}/extensions/${extensionId}/decision`, { isGranted: true });
    await sweepAt(world, '2026-12-10T09:00:00+08:00');
    expect(await firedOn(world, id, 'legal_60c')).toEqual(['p50']);
    await sweepAt(world, '2026-12-25T09:00:00+08:00');
    expect(await firedOn(world, id, 'legal_60c')).toEqual(['p50', 'p80']);
  });

  it('fires together what an earlier due puts into the past', async () => {
    const parent = await registered(world);
    const child = await registered(world, {
      channel: 'LETTER',
      receivedAt: '2026-10-01T09:00:00+08:00',
      channelDetails: { dateReceived: '2026-10-01' },
    });
    const clocks = world.app.get(ClocksService, { strict: false });
    world.at('2026-10-14T09:00:00+08:00');
    const work = world.app.get(UnitOfWork, { strict: false });
    expect(await firedOn(world, parent.id, 'notice_15c')).toEqual([]);
    await work.write((tx) => clocks.takeEarliestStart(tx, parent.id, child.id));
    await world.run('rungs.sweep');
    expect(await firedOn(world, parent.id, 'notice_15c')).toEqual(['p50', 'p80']);
  });

  it('leaves closed, withdrawn and merged cases alone, and a suspended one on its internal clocks', async () => {
    const declined = await registered(world);
    await post('slfz01', `${declined.id}/steps/decline`, { ground: 'NOT_REMIT', whereToGo: '区法院' });
    const [withdrawn, parent, child] = [await registered(world), await registered(world), await registered(world)];
    const form = new FormData();
    form.append('file', new Blob([PNG]), 'paper.png');
    const { id: paperEvidenceId } = body(await (await world.as('djy01')).post(`/api/cases/${withdrawn.id}/evidence`, form));
    await post('djy01', `${withdrawn.id}/withdrawals`, { reason: '想通了', paperEvidenceId });
    await post('slfz01', `${withdrawn.id}/steps/withdraw`, { noCoercion: true });
    await post('slfz01', `${child.id}/steps/merge`, { parentId: parent.id, reason: '同一件事' });
    const suspended = await routed(world);
    const ask = { reason: 'COURT_OR_POLICE_PENDING', explanation: '派出所正在调查', untilDay: '2026-11-11' };
    const { id: suspensionId } = await post('zd1_zz', `${suspended.id}/suspensions`, ask);
    await post('fzr01', `${suspended.id}/suspensions/${suspensionId}/decision`, { isGranted: true });

    await sweepAt(world, '2026-11-11T20:00:00+08:00');
    const own = async (id: string) => [...new Set((await escalationsOf(world, id)).map(({ clock }) => clock))].toSorted();
    expect(await own(declined.id)).toEqual(['notice_15c']);
    expect(await own(withdrawn.id)).toEqual([]);
    expect(await own(child.id)).toEqual([]);
    expect(await own(suspended.id)).toEqual(['legal_60c', 'notice_15c']);
    expect(await own(parent.id)).toEqual(['notice_15c', 'triage']);
  });

  describe('the honest word to the complainant', () => {
    const statusOf = async ({ number, queryCode }: { number: string; queryCode: string }) => {
      await world.settled();
      const { body: status } = await world.anonymous.post<{ notices: { kind: string; text: string }[] }>('/api/public/status', {
        number,
        code: queryCode,
      });
      return status.notices.filter(({ kind }) => kind === 'LATE').map(({ text }) => text);
    };

    it('comes once, with reason and new date of the plan', async () => {
      const kase = await registered(world);
      await post('slfz01', `${kase.id}/steps/accept`);
      const plan = { kind: 'plan', text: '户籍资料需市公安局协查，预计月底答复。', newDate: '2026-10-30' };
      const refused = await (await world.as('zd1_zz')).post(`/api/cases/${kase.id}/notes`, { ...plan, newDate: '2026-10-12' });
      expect([refused.status, refused.body.code]).toEqual([409, 'note.new-date-past']);
      await post('zd1_zz', `${kase.id}/notes`, plan);
      await sweepAt(world, '2026-10-19T23:59:00+08:00');
      expect(await statusOf(kase)).toEqual([]);
      await sweepAt(world, '2026-10-20T00:00:01+08:00');
      await world.run('rungs.sweep');
      const [text, ...more] = await statusOf(kase);
      expect(more).toEqual([]);
      expect(text).toMatch(/2026年10月19日前办结[\s\S]*市公安局协查[\s\S]*2026年10月30日/);
      expect(await eventsOf(world, kase.id, 'lateNotice')).toMatchObject([{ visibility: 'public' }]);
    });

    it('says so when the handler gave no reason, and comes once for two limits of one claim', async () => {
      const kase = await registered(world);
      await post('slfz01', `${kase.id}/steps/accept`);
      await sweepAt(world, '2026-10-28T00:00:01+08:00');
      const [text, ...more] = await statusOf(kase);
      expect(more).toEqual([]);
      expect(text).toMatch(/告知您是否受理[\s\S]*承办人没有说明原因[\s\S]*2026年10月29日/);
      await sweepAt(world, '2026-12-12T00:00:01+08:00');
      expect((await statusOf(kase)).length).toBe(2);
    });
  });
});
