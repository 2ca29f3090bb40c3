import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SupervisionDueService } from '../../../src/escalation/supervision-due.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Outbox } from '../../../src/platform/outbox/outbox.js';
import { raisesOf } from '../../support/announced.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, openClocks, read, registered, routed, type CaseBody } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';

type Round = {
  id: string;
  ordinal: number;
  groupId: string;
  issuedById: string;
  dueAt: string;
  missedAt: string | null;
  answeredAt: string | null;
};

describeOnSqliteFirst('rounds of supervision', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  let lead: string;
  let rungs = 0;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
    lead = g.groupNamed('第一区指导组');
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const due = (caseId: string, groupId = lead, escalationId = `rung-${(rungs += 1)}`): Promise<void> =>
    world.app.get(SupervisionDueService, { strict: false }).issue({ caseId, groupId, escalationId });
  const rounds = async (id: string): Promise<Round[]> => (await read(world, 'slfz01', id))['supervisions'] as Round[];
  const answer = async (username: string, id: string, roundId: string) =>
    (await world.as(username)).post<CaseBody>(`/api/cases/${id}/supervisions/${roundId}/answer`, { answer: '今日到村' });
  const referrals = async (id: string): Promise<(string | null | undefined)[]> =>
    (await raisesOf(world, id)).filter(({ rung }) => rung === 'missed_rounds').map(({ subjectId }) => subjectId);
  const sweep = () => world.run('supervisions.missed');

  describe('issued by the ladder', () => {
    it('write letter, clock and event in the name of the system', async () => {
      const { id } = await routed(world);
      await world.app.get(UnitOfWork, { strict: false }).write((tx) =>
        world.app.get(Outbox, { strict: false }).announce(tx, {
          name: 'supervision.due',
          districtCode: '990114',
          payload: { caseId: id, groupId: lead, escalationId: 'from-the-outbox' },
        }),
      );
      for (let turn = 0; turn < 100 && (await rounds(id)).length === 0; turn += 1)
        await new Promise((done) => setTimeout(done, 50));
      const [round] = await rounds(id);
      expect(round).toMatchObject({ ordinal: 1, groupId: lead, issuedById: 'system', dueAt: '2026-10-15T00:00:00.000+08:00' });
      const kase = await read(world, 'slfz01', id);
      expect(openClocks(kase, 'supervision')).toMatchObject([{ subjectId: round!.id, dueAt: round!.dueAt }]);
      expect(kase.notices.map(({ kind }) => kind)).toContain('SUPERVISION');
      const { body: timeline } = await (await world.as('sj01')).get<{ kind: string; by: string }[]>(`/api/cases/${id}/timeline`);
      expect(timeline.filter(({ kind }) => kind === 'supervision')).toMatchObject([{ by: 'system' }]);
      expect((await answer('zd1_01', id, round!.id)).status).toBe(201);
    });

    it('come once per rung, also when five handlers race', async () => {
      const { id } = await routed(world);
      await Promise.all(Array.from({ length: 5 }, () => due(id, lead, 'one-rung')));
      await due(id, lead, 'one-rung');
      world.at('2026-10-20T09:00:00+08:00');
      await due(id, lead, 'one-rung');
      expect(await rounds(id)).toHaveLength(1);
    });

    it('wait for the running one: a second rung in its 2 W adds none, one after it does', async () => {
      const { id } = await routed(world);
      await due(id);
      await due(id);
      expect(await rounds(id)).toHaveLength(1);
      await due(id, g.townGroup);
      expect((await rounds(id)).map(({ groupId }) => groupId)).toEqual([lead, g.townGroup]);
      world.at('2026-10-16T09:00:00+08:00');
      await due(id);
      expect((await rounds(id)).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    });

    it('do not go to groups without a part in the case, to excluded ones, or to a closed case', async () => {
      const { id } = await routed(world);
      await due(id, g.groupNamed('第二区指导组'));
      await due(id, 'nobody');
      await due('nothing', lead);
      const against = await routed(world, {
        respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '镇领导小组', groupId: g.townGroup }],
      });
      await due(against.id, g.townGroup);
      expect([...(await rounds(id)), ...(await rounds(against.id))]).toEqual([]);
      const transfer = { body: '区公安分局', kind: 'forward', basis: '信访工作条例 22' };
      body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/transfer`, transfer));
      await due(id);
      expect(await rounds(id)).toEqual([]);
    });

    it('go to the desk for what the desk owes, and its supervisor answers', async () => {
      const { id } = await registered(world);
      await due(id, g.groupNamed('区选举办公室受理组'));
      const [round] = await rounds(id);
      expect((await answer('djy01', id, round!.id)).status).toBe(403);
      expect((await answer('xjb01', id, round!.id)).status).toBe(403);
      expect((await answer('slfz01', id, round!.id)).status).toBe(201);
    });
  });

  describe('missed', () => {
    /** Two rounds of the lead group, of 2 W each, neither answered. */
    const twoUnanswered = async (): Promise<string> => {
      const { id } = await routed(world);
      await due(id);
      world.at('2026-10-15T09:00:00+08:00');
      await due(id);
      return id;
    };

    it('are counted; the second of the same group is told of, once', async () => {
      const id = await twoUnanswered();
      await sweep();
      expect(await rounds(id)).toMatchObject([{ missedAt: '2026-10-15T00:00:00.000+08:00' }, { missedAt: null }]);
      expect(await referrals(id)).toEqual([]);
      world.at('2026-10-20T09:00:00+08:00');
      await Promise.all([sweep(), sweep(), sweep()]);
      await sweep();
      expect(await referrals(id)).toEqual([lead]);
      await due(id);
      world.at('2026-10-30T09:00:00+08:00');
      await sweep();
      expect((await rounds(id)).map(({ missedAt }) => missedAt !== null)).toEqual([true, true, true]);
      expect(await referrals(id)).toEqual([lead]);
    });

    it('are told of once after eight days of sleep as well, whichever sweep comes first', async () => {
      const id = await twoUnanswered();
      world.at('2026-10-27T09:00:00+08:00');
      await Promise.all([world.run('deadlines.sweep'), sweep()]);
      await world.run('deadlines.sweep');
      await sweep();
      expect(await referrals(id)).toEqual([lead]);
      expect(await rounds(id)).toMatchObject([
        { missedAt: '2026-10-15T00:00:00.000+08:00' },
        { missedAt: '2026-10-20T00:00:00.000+08:00' },
      ]);
    });

    it('are those answered too late, and not those answered in time', async () => {
      const id = await twoUnanswered();
      const [first, second] = await rounds(id);
      expect((await answer('zd1_01', id, first!.id)).status).toBe(201);
      expect(await rounds(id)).toMatchObject([{ missedAt: first!.dueAt }, { missedAt: null }]);
      expect((await answer('zd1_01', id, second!.id)).status).toBe(201);
      world.at('2026-10-27T09:00:00+08:00');
      await sweep();
      expect(await rounds(id)).toMatchObject([{ missedAt: first!.dueAt }, { missedAt: null }]);
      expect(await referrals(id)).toEqual([]);
    });

    it('by the late answer itself are told of at once', async () => {
      const id = await twoUnanswered();
      world.at('2026-10-27T09:00:00+08:00');
      expect((await answer('zd1_01', id, (await rounds(id))[1]!.id)).status).toBe(201);
      await sweep();
      expect(await referrals(id)).toEqual([lead]);
    });

    it('of different groups are not added up', async () => {
      const { id } = await routed(world);
      await due(id);
      await due(id, g.townGroup);
      world.at('2026-10-27T09:00:00+08:00');
      await sweep();
      expect(await referrals(id)).toEqual([]);
    });

    it('are none when the case closed before the due', async () => {
      const { id } = await routed(world);
      await due(id);
      const transfer = { body: '区公安分局', kind: 'forward', basis: '信访工作条例 22' };
      body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/transfer`, transfer));
      for (let turn = 0; turn < 100 && openClocks(await read(world, 'slfz01', id), 'supervision').length > 0; turn += 1)
        await new Promise((done) => setTimeout(done, 50));
      world.at('2026-10-27T09:00:00+08:00');
      await sweep();
      expect(await rounds(id)).toMatchObject([{ missedAt: null }]);
    });
  });

  describe('show in list and case', () => {
    type Item = { id: string; isSupervised: boolean };
    const listed = async (username: string, filter = ''): Promise<Item[]> =>
      (await (await world.as(username)).get<{ items: Item[] }>(`/api/cases?limit=100${filter}`)).body.items;
    const isListed = async (username: string, id: string, filter: string): Promise<boolean> =>
      (await listed(username, filter)).some((item) => item.id === id);

    it('to whom the case is open; a town knows of its own rounds alone', async () => {
      const { id } = await routed(world);
      expect((await read(world, 'slfz01', id))['isSupervised']).toBe(false);
      await due(id);
      for (const [username, isSupervised] of [
        ['slfz01', true],
        ['zd1_01', true],
        ['zld101', false],
      ] as const) {
        expect((await read(world, username, id))['isSupervised']).toBe(isSupervised);
        expect((await listed(username)).find((item) => item.id === id)).toMatchObject({ isSupervised });
        expect(await isListed(username, id, '&supervised=true')).toBe(isSupervised);
        expect(await isListed(username, id, '&supervised=false')).toBe(!isSupervised);
      }
      await due(id, g.townGroup);
      expect((await read(world, 'zld101', id))['isSupervised']).toBe(true);
      expect(await isListed('zld101', id, '&supervised=true')).toBe(true);
    });
  });
});
