import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { viewsOf } from '../../src/cases/queues/queue-views.js';
import type { Role } from '../../src/kernel/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { body, directory, read, refused, registered, routed, submitted, TOWN, verifying, type CaseBody } from './handled-case.js';
import { inOrderOfDue } from './queues/due-order.js';
import { listsOf, type Bulk } from './queues/lists.js';
import { tagsOnCases } from './queues/tags.js';

const NOW = '2026-10-12T09:00:00+08:00';
const AGAINST_TOWN = { respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }] };

type Queues = { queues: { view: string; count: number; isCapped: boolean }[]; columns: string[] | null };

const ONE_OF_EACH: Partial<Record<Role, string>> = {
  intake_clerk: 'djy01',
  intake_supervisor: 'slfz01',
  guidance_leader: 'zd1_zz',
  guidance_member: 'zd1_01',
  head: 'fzr01',
  town_leader: 'zld101',
  town_member: 'zcy101',
  district_office: 'xjb01',
  discipline_liaison: 'jw01',
  reviewer: 'fc01',
  auditor: 'sj01',
  admin: 'admin01',
};

describeOnEngines('queues', (engine) => {
  let world: World;
  const cases: Record<'fresh' | 'waiting' | 'reported' | 'hidden', CaseBody> = {} as never;

  const { get, post, listed, ids, one } = listsOf(() => world);
  const counts = async (username: string, query = '') =>
    new Map(body(await get<Queues>(username, `/api/queues${query}`)).queues.map(({ view, count }) => [view, count]));

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    cases.fresh = await registered(world);
    cases.waiting = await routed(world);
    cases.reported = await verifying(world);
    await submitted(world, cases.reported);
    cases.hidden = await routed(world, AGAINST_TOWN);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('views', () => {
    it('count for each role exactly what their list shows', async () => {
      world.at('2026-10-16T09:00:00+08:00');
      for (const [role, username] of Object.entries(ONE_OF_EACH) as [Role, string][]) {
        for (const mine of ['', 'mine=true']) {
          const counted = await counts(username, `?${mine}`);
          expect([...counted.keys()]).toEqual(viewsOf({ role }));
          for (const [view, count] of counted) {
            const shown = await listed(username, `view=${view}&sort=dueAt&${mine}`);
            expect([role, view, mine, shown.length]).toEqual([role, view, mine, count]);
          }
        }
      }
    });

    it('put each case where the work on it lies', async () => {
      expect(await ids('slfz01', 'view=to_triage')).toEqual([cases.fresh.id]);
      expect((await ids('zd1_zz', 'view=not_taken')).toSorted()).toEqual([cases.waiting.id, cases.hidden.id].toSorted());
      expect(await ids('zd1_zz', 'view=waiting_approval')).toEqual([cases.reported.id]);
      expect(await ids('zd1_01', 'view=mine')).toEqual([cases.reported.id]);
      expect((await ids('zld101', 'view=not_taken')).toSorted()).toEqual([cases.waiting.id, cases.reported.id].toSorted());
    });

    it('are those of the own role', async () => {
      expect(refused(await get('zld101', '/api/cases?view=conflicts'))).toEqual([400, 'queue.not-yours']);
    });

    it('show what runs out today until it has, and then what is late', async () => {
      const triage = (await one('slfz01', cases.fresh.id)).nextDueAt!;
      world.at(new Date(Date.parse(triage) - 60_000).toISOString());
      expect(await ids('slfz01', 'view=due_today')).toContain(cases.fresh.id);
      expect(await ids('slfz01', 'view=overdue')).not.toContain(cases.fresh.id);
      world.at(new Date(Date.parse(triage) + 60_000).toISOString());
      expect(await ids('slfz01', 'view=due_today')).not.toContain(cases.fresh.id);
      expect(await ids('slfz01', 'view=overdue')).toContain(cases.fresh.id);
      await world.run('deadlines.sweep');
      expect(await ids('slfz01', 'view=overdue')).toContain(cases.fresh.id);
    });

    it('know what came back and whom nobody told', async () => {
      const back = await routed(world);
      const work = world.app.get(UnitOfWork, { strict: false });
      await work.write((tx) => tx.change('UPDATE cases SET round = 2, needs_reassignment = TRUE WHERE id = ?', [back.id]));
      expect(await ids('xjb01', 'view=returned')).toEqual([back.id]);
      const letter = { body: '区农业农村局', kind: 'forward', basis: '属村务公开' };
      await post('slfz01', `/api/cases/${back.id}/steps/transfer`, letter);
      await work.write((tx) => tx.change(`UPDATE deliveries SET state = 'pending' WHERE case_id = ?`, [back.id]));
      expect(await ids('xjb01', 'view=not_told')).toEqual([back.id]);
      expect(await ids('xjb01', 'view=returned')).toEqual([]);
    });
  });

  describe('rows', () => {
    it('show what both groups owe side by side', async () => {
      const { clocks } = await one('zd1_zz', cases.waiting.id);
      expect(clocks.lead).toMatchObject({
        isTakenOver: false,
        clock: { clock: 'not_taken_lead', colour: 'green', isPaused: false },
      });
      expect(clocks.coHandler).toMatchObject({ isTakenOver: false, isDone: false, clock: { clock: 'not_taken_town' } });
      const { groupNamed, townGroup } = await directory(world);
      expect([clocks.lead?.groupId, clocks.coHandler?.groupId]).toEqual([groupNamed('第一区指导组'), townGroup]);
      expect((await one('slfz01', cases.fresh.id)).clocks).toMatchObject({
        lead: null,
        coHandler: null,
        desk: { colour: 'green' },
      });
      expect((await one('slfz01', cases.hidden.id)).clocks.coHandler).toBeNull();
    });

    it('agree with the case, and hide from a town the clocks that it does not read', async () => {
      for (const username of ['zd1_zz', 'zld101', 'slfz01']) {
        const kase = await read(world, username, cases.reported.id);
        const shown = (await one(username, cases.reported.id)).clocks;
        const told = new Map(kase.clocks.map((c) => [c.clock, c.dueAt]));
        for (const pill of [shown.lead?.clock, shown.coHandler?.clock, shown.desk]) {
          if (pill) expect([username, pill.clock, pill.dueAt]).toEqual([username, pill.clock, told.get(pill.clock)]);
        }
      }
      expect((await one('zld101', cases.waiting.id)).clocks.lead?.clock?.clock).not.toBe('not_taken_lead');
    });

    it('stand in the order in which they fall due, page after page, those without a clock last', async () => {
      const shown = await listed('slfz01', 'sort=dueAt');
      const dues = shown.map(({ nextDueAt }) => nextDueAt ?? '9999');
      expect(dues).toEqual(dues.toSorted());
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(await ids('slfz01', 'sort=-receivedAt')));
    });
  });

  describe('what is due next', () => inOrderOfDue(engine, () => world));

  it('refresh single rows, as long as they belong to the list', async () => {
    const both = `ids=${cases.fresh.id},${cases.waiting.id}`;
    expect((await ids('slfz01', both)).toSorted()).toEqual([cases.fresh.id, cases.waiting.id].toSorted());
    expect(await ids('slfz01', `view=to_triage&${both}`)).toEqual([cases.fresh.id]);
    expect(await ids('zld101', `ids=${cases.hidden.id}`)).toEqual([]);
  });

  describe('columns and saved views', () => {
    const saved = {
      name: '四级未签收',
      audience: 'group',
      filter: { view: 'not_taken', severity: 4 },
      columns: ['state', 'lead'],
    };

    it('are each person’s own', async () => {
      const zld = await world.as('zld101');
      body(await zld.put('/api/queues/columns', { columns: ['place', 'lead', 'coHandler'] }));
      body(await zld.put('/api/queues/columns', { columns: ['lead'] }));
      expect(body(await get<Queues>('zld101', '/api/queues')).columns).toEqual(['lead']);
      expect(body(await get<Queues>('zcy101', '/api/queues')).columns).toBeNull();
      expect((await zld.put('/api/queues/columns', { columns: ['identity'] })).status).toBe(400);
      const first = await world.as('fc01');
      const choices = Array.from({ length: 8 }, () => first.put('/api/queues/columns', { columns: ['state'] }));
      expect((await Promise.all(choices)).map(({ status }) => status)).toEqual(Array(8).fill(200));
    });

    it('are shared with a group, and changed by their owner alone', async () => {
      const { id } = body(await post('zd1_zz', '/api/saved-views', saved));
      const namesFor = async (username: string) =>
        body(await get<{ items: { name: string }[] }>(username, '/api/saved-views')).items.map(({ name }) => name);
      expect(await namesFor('zd1_01')).toEqual(['四级未签收']);
      expect(await namesFor('zd2_zz')).toEqual([]);
      const [member, stranger, owner] = await Promise.all(['zd1_01', 'zd2_zz', 'zd1_zz'].map((u) => world.as(u)));
      expect(refused(await member!.put(`/api/saved-views/${id}`, saved))).toEqual([403, 'saved-view.others']);
      expect((await stranger!.del(`/api/saved-views/${id}`)).status).toBe(404);
      body(await owner!.put(`/api/saved-views/${id}`, { ...saved, audience: 'own' }));
      expect(await namesFor('zd1_01')).toEqual([]);
      expect((await owner!.del(`/api/saved-views/${id}`)).status).toBe(204);
      expect(await namesFor('zd1_zz')).toEqual([]);
    });

    it('keep no searched words, and no queue that the role does not have', async () => {
      const withWords = { ...saved, filter: { q: '聂广田' } };
      expect((await post('zd1_zz', '/api/saved-views', withWords)).status).toBe(400);
      const others = { ...saved, filter: { view: 'conflicts' } };
      expect(refused(await post('zd1_zz', '/api/saved-views', others))).toEqual([400, 'queue.not-yours']);
    });
  });

  describe('tags', () => tagsOnCases(() => world, cases));

  describe('many at once', () => {
    const bulk = async (username: string, input: object): Promise<Bulk['rows']> =>
      body(await post<Bulk>(username, '/api/queues/bulk', { dryRun: false, ...input })).rows;

    it('previews by the very same rules and leaves nothing behind', async () => {
      const [whole, lacking] = [await registered(world), await registered(world, { occurrence: undefined })];
      const caseIds = [whole.id, lacking.id, cases.waiting.id, '01900000-0000-7000-8000-00000000beef'];
      const preview = await bulk('slfz01', { act: 'accept', caseIds, dryRun: true });
      expect(preview.map(({ isDone, problem }) => [isDone, problem?.code])).toEqual([
        [true, undefined],
        [false, 'accept.missing-fields'],
        [false, expect.any(String)],
        [false, 'not-found'],
      ]);
      expect(await read(world, 'slfz01', whole.id)).toMatchObject({
        state: 'registered',
        version: whole.version,
        assignments: [],
      });
      const done = await bulk('slfz01', { act: 'accept', caseIds });
      expect(done.map(({ isDone, problem }) => [isDone, problem?.code])).toEqual(
        preview.map(({ isDone, problem }) => [isDone, problem?.code]),
      );
      expect((await read(world, 'slfz01', whole.id)).state).toBe('routed');
      expect(done.map(({ number }) => number)).toEqual([whole.number, lacking.number, cases.waiting.number, null]);
    });

    it('takes over for the own group, names verifiers, and moves the lead', async () => {
      const [a, b] = [await routed(world), await routed(world)];
      const taken = await bulk('zd1_01', { act: 'takeOver', caseIds: [a.id, cases.fresh.id, b.id] });
      expect(taken.map(({ isDone, problem }) => [isDone, problem?.code])).toEqual([
        [true, undefined],
        [false, 'not-found'],
        [true, undefined],
      ]);
      const { staffId, groupNamed } = await directory(world);
      const verifierIds = ['zd1_01', 'zd1_02'].map(staffId);
      const named = await bulk('zd1_zz', {
        act: 'startVerification',
        caseIds: [a.id],
        verifierIds,
        declaredNoConflict: true,
      });
      expect(named[0]).toMatchObject({ isDone: true });
      const leadGroupId = groupNamed('第二区指导组');
      const moved = await bulk('xjb01', { act: 'reassign', caseIds: [a.id, b.id], leadGroupId, reason: '第一组人手不足' });
      expect(moved.map(({ isDone }) => isDone)).toEqual([true, true]);
      expect(refused(await post('xjb01', '/api/queues/bulk', { act: 'reassign', caseIds: [a.id], dryRun: true }))).toEqual([
        400,
        'bulk.incomplete',
      ]);
    });

    it('merges what may be merged, and tags what is seen', async () => {
      const [parent, child, other] = [
        await registered(world),
        await registered(world),
        await registered(world, { townCode: '990114103', villageCode: '990114103201' }),
      ];
      const input = { act: 'merge', caseIds: [child.id, other.id, parent.id], parentId: parent.id, reason: '同一事项' };
      const merged = await bulk('slfz01', input);
      expect(merged.map(({ isDone, problem }) => [isDone, problem?.code])).toEqual([
        [true, undefined],
        [false, 'merge.other-place-or-stage'],
        [false, 'merge.chain'],
      ]);
      const caseIds = [parent.id, child.id];
      expect((await bulk('slfz01', { act: 'tag', caseIds, tag: '并案组' })).every(({ isDone }) => isDone)).toBe(true);
      expect((await ids('slfz01', 'tag=并案组')).toSorted()).toEqual(caseIds.toSorted());
      expect((await bulk('slfz01', { act: 'untag', caseIds, tag: '并案组' })).every(({ isDone }) => isDone)).toBe(true);
      expect((await bulk('sj01', { act: 'tag', caseIds, tag: '重点' })).map(({ problem }) => problem?.code)).toEqual([
        'permission.denied',
        'permission.denied',
      ]);
    });
  });
});
