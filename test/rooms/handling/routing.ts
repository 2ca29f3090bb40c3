import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Case } from '../../../src/cases/entities/case.entity.js';
import { Finding } from '../../../src/cases/entities/finding.entity.js';
import { Verifier } from '../../../src/cases/entities/verifier.entity.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import {
  directory,
  openClocks,
  read,
  refused,
  registered,
  routed,
  seatOf,
  submitted,
  TOWN,
  verifying,
  body,
} from '../handled-case.js';
import { recusals } from './recusals.js';

const NOW = '2026-10-12T09:00:00+08:00';
const AGAINST_TOWN = { respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN }] };
const AGAINST_GUIDANCE = { respondents: [{ type: 'GUIDANCE_GROUP', name: '第一区指导组', townCode: TOWN }] };

describeOnSqliteFirst('routing', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const post = async (username: string, path: string, input: object = {}) => (await world.as(username)).post(path, input);

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('accept', () => {
    it('gives the case to the town’s guidance group and its leadership group, and starts their clocks', async () => {
      const kase = await routed(world);
      const [lead, town] = [seatOf(kase, 'lead'), seatOf(kase, 'co_handler')];
      expect(kase.state).toBe('routed');
      expect([lead?.groupId, town?.groupId]).toEqual([g.groupNamed('第一区指导组'), g.townGroup]);
      expect(openClocks(kase, 'not_taken_lead').map((c) => c.subjectId)).toEqual([lead?.id]);
      expect(openClocks(kase, 'not_taken_town').map((c) => c.subjectId)).toEqual([town?.id]);
      expect(openClocks(kase, 'triage')).toEqual([]);
      expect(openClocks(kase, 'legal_60c')).toHaveLength(1);
      expect(kase.notices.map((n) => n.kind)).toContain('ACCEPTANCE');
    });

    it('leaves an accused town group out, without a clock for it, and hides the case from it', async () => {
      const kase = await routed(world, AGAINST_TOWN);
      expect(seatOf(kase, 'co_handler')).toBeUndefined();
      expect(kase.clocks.filter((c) => c.clock === 'not_taken_town')).toEqual([]);
      const seen = await (await world.as('zld101')).get(`/api/cases/${kase.id}`);
      expect(seen.status).toBe(404);
    });

    it('never lets an accused guidance group lead, not even when it is named', async () => {
      const { id } = await registered(world, AGAINST_GUIDANCE);
      const accused = { leadGroupId: g.groupNamed('第一区指导组') };
      expect(refused(await post('slfz01', `/api/cases/${id}/steps/accept`, accused))).toEqual([409, 'routing.group-conflicted']);
      await post('slfz01', `/api/cases/${id}/steps/accept`);
      const kase = await read(world, 'slfz01', id);
      expect(seatOf(kase, 'lead')?.groupId).toBe(g.groupNamed('第二区指导组'));
      expect((await (await world.as('zd1_zz')).get(`/api/cases/${id}`)).status).toBe(404);
    });

    it('refuses a group that is none, a role that may not, and what is missing', async () => {
      const { id } = await registered(world, { occurrence: undefined });
      expect(refused(await post('djy01', `/api/cases/${id}/steps/accept`))).toEqual([403, 'permission.denied']);
      expect(refused(await post('slfz01', `/api/cases/${id}/steps/accept`))).toEqual([409, 'accept.missing-fields']);
      const whole = await registered(world);
      const nobody = { leadGroupId: g.townGroup };
      expect(refused(await post('slfz01', `/api/cases/${whole.id}/steps/accept`, nobody))).toEqual([400, 'input.unknown-group']);
    });

    it('lets one of two racers win', async () => {
      const { id, version } = await registered(world);
      const answers = await Promise.all(['slfz01', 'slfz02'].map((u) => post(u, `/api/cases/${id}/steps/accept`, { version })));
      expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
      const kase = await read(world, 'slfz01', id);
      expect(kase.assignments).toHaveLength(2);
    });

    it('sends the case to the city body when no group is free', async () => {
      const respondents = ['101', '103', '105', '107'].map((town) => ({
        type: 'GUIDANCE_GROUP',
        name: '区指导组',
        townCode: `990114${town}`,
      }));
      const { id } = await registered(world, { respondents });
      expect(refused(await post('slfz01', `/api/cases/${id}/steps/accept`))).toEqual([409, 'accept.no-free-group']);
      const letter = { body: '市选举办公室', kind: 'forward', basis: '区各指导组均须回避' };
      const sent = body(await post('slfz01', `/api/cases/${id}/steps/transfer`, letter));
      expect(sent).toMatchObject({ state: 'closed', outcome: 'transferred' });
    });
  });

  describe('transfer', () => {
    it('asks a body for its report by a date, ends the handling clocks and tells both sides', async () => {
      const { id } = await routed(world);
      const input = { body: '区农业农村局', kind: 'assign', basis: '属村务公开', contact: '0000', reportBy: '2026-11-12' };
      await post('slfz01', `/api/cases/${id}/steps/transfer`, input);
      const kase = await read(world, 'slfz01', id);
      expect(openClocks(kase, 'tickler').map((c) => c.dueAt)).toEqual(['2026-11-13T00:00:00.000+08:00']);
      expect(openClocks(kase, 'whole_case')).toEqual([]);
      expect(openClocks(kase, 'notice_15c')).toHaveLength(1);
      expect(kase.notices.map((n) => n.kind)).toEqual(expect.arrayContaining(['TRANSFER_LETTER', 'TRANSFER_NOTICE']));
    });

    it('tells the complainants of merged cases as well', async () => {
      const [parent, child] = [await routed(world), await registered(world)];
      const merged = { parentId: parent.id, state: 'closed' as const, outcome: 'merged' as const };
      await world.app.get(UnitOfWork, { strict: false }).write((tx) => tx.update(Case, { id: child.id }, merged));
      body(await post('slfz01', `/api/cases/${parent.id}/steps/transfer`, { body: '区局', kind: 'forward', basis: '职权' }));
      const told = (await read(world, 'slfz01', child.id)).notices.filter((n) => n.kind === 'TRANSFER_NOTICE');
      expect(told.map((n) => n.particulars['body'])).toEqual(['区局']);
    });

    it('refuses an assignment without its date', async () => {
      const { id } = await registered(world);
      const answer = await post('slfz01', `/api/cases/${id}/steps/transfer`, { body: '区局', kind: 'assign', basis: '职权' });
      expect(refused(answer)).toEqual([409, 'transfer.report-by-missing']);
      expect((await read(world, 'slfz01', id)).state).toBe('registered');
    });
  });

  describe('take-over', () => {
    it('is each group’s own, once, and meets its own clock', async () => {
      const kase = await routed(world);
      const path = (part: 'lead' | 'co_handler') => `/api/cases/${kase.id}/assignments/${seatOf(kase, part)?.id}/take-over`;
      expect(refused(await post('zcy101', path('lead')))).toEqual([403, 'assignment.other-group']);
      expect((await post('zcy101', path('co_handler'))).status).toBe(201);
      const half = await read(world, 'zd1_01', kase.id);
      expect(openClocks(half, 'not_taken_town')).toEqual([]);
      expect(openClocks(half, 'not_taken_lead')).toHaveLength(1);
      expect((await post('zd1_02', path('lead'))).body['takenOverAt']).not.toBeNull();
      expect(refused(await post('zd1_01', path('lead')))).toEqual([409, 'assignment.taken-over']);
      expect((await post('zd1_01', `/api/cases/${kase.id}/assignments/none/take-over`)).status).toBe(404);
    });
  });

  describe('route disputes', () => {
    it('move the lead, cancel its clock and start the new group’s', async () => {
      const kase = await routed(world);
      const path = `/api/cases/${kase.id}/route-disputes`;
      const g2 = g.groupNamed('第二区指导组');
      const raised = body(await post('zd1_zz', path, { reasons: '聂广田所说的事在二组', proposedGroupId: g2 }));
      expect(raised['reasons']).toBe('【反映人】所说的事在二组');
      expect(refused(await post('zd1_01', path, { reasons: '再提一次' }))).toEqual([409, 'route-dispute.once']);
      const decision = { isUpheld: true, decision: '改由二组' };
      expect(refused(await post('zd1_zz', `${path}/${raised.id}/decision`, decision))).toEqual([403, 'permission.denied']);
      expect((await post('xjb01', `${path}/${raised.id}/decision`, decision)).status).toBe(201);
      const moved = await read(world, 'zd2_zz', kase.id);
      expect(seatOf(moved, 'lead')?.groupId).toBe(g2);
      expect(openClocks(moved, 'not_taken_lead').map((c) => c.subjectId)).toEqual([seatOf(moved, 'lead')?.id]);
      expect(openClocks(moved, 'route_dispute')).toEqual([]);
      expect((await (await world.as('zd1_zz')).get(`/api/cases/${kase.id}`)).status).toBe(404);
      expect(refused(await post('xjb01', `${path}/${raised.id}/decision`, decision))).toEqual([409, 'route-dispute.decided']);
    });

    it('need a new lead when upheld, and change nothing when rejected', async () => {
      const kase = await verifying(world);
      const path = `/api/cases/${kase.id}/route-disputes`;
      const raised = body(await post('zd1_01', path, { reasons: '不属本组' }));
      const upheld = await post('xjb01', `${path}/${raised.id}/decision`, { isUpheld: true, decision: '成立' });
      expect(refused(upheld)).toEqual([409, 'route-dispute.new-lead-missing']);
      body(await post('xjb01', `${path}/${raised.id}/decision`, { isUpheld: false, decision: '不成立' }));
      expect(seatOf(await read(world, 'zd1_zz', kase.id), 'lead')?.groupId).toBe(seatOf(kase, 'lead')?.groupId);
    });

    it('of a co-handler end its seat', async () => {
      const kase = await routed(world);
      const raised = body(await post('zcy101', `/api/cases/${kase.id}/route-disputes`, { reasons: '不在本镇' }));
      const path = `/api/cases/${kase.id}/route-disputes/${raised.id}/decision`;
      body(await post('xjb02', path, { isUpheld: true, decision: '成立' }));
      const after = await read(world, 'xjb01', kase.id);
      expect(seatOf(after, 'co_handler')).toBeUndefined();
      expect(openClocks(after, 'not_taken_town')).toEqual([]);
      expect(openClocks(after, 'not_taken_lead')).toHaveLength(1);
    });
  });

  recusals({ world: () => world, people: () => g });

  describe('reassignments', () => {
    it('of the lead are the district office’s', async () => {
      const kase = await routed(world);
      const path = `/api/cases/${kase.id}/reassignments`;
      const move = { leadGroupId: g.groupNamed('第三区指导组'), reason: '一组人手不足' };
      expect(refused(await post('zd1_zz', path, move))).toEqual([409, 'reassignment.lead-by-district-office']);
      body(await post('xjb01', path, move));
      const after = await read(world, 'zd3_zz', kase.id);
      expect(seatOf(after, 'lead')?.groupId).toBe(move.leadGroupId);
      expect(after.clocks.filter((c) => c.clock === 'not_taken_lead' && c.cancelledAt !== null)).toHaveLength(1);
      expect(openClocks(after, 'not_taken_lead').map((c) => c.subjectId)).toEqual([seatOf(after, 'lead')?.id]);
    });

    it('after a reopening name fresh eyes: nobody who verified or approved before', async () => {
      const kase = await verifying(world);
      await submitted(world, kase);
      await world.app.get(UnitOfWork, { strict: false }).write(async (tx) => {
        await tx.update(Case, { id: kase.id }, { round: 2, needsReassignment: true });
        await tx.update(Verifier, { caseId: kase.id }, { releasedAt: '2026-10-12T09:00:00.000+08:00' });
        await tx.update(Finding, { caseId: kase.id }, { approvedById: g.staffId('zd2_01') });
      });
      const path = `/api/cases/${kase.id}/reassignments`;
      const naming = (...usernames: string[]) => ({
        verifierIds: usernames.map(g.staffId),
        declaredNoConflict: true,
        reason: '重新办理',
      });
      expect(refused(await post('zd1_zz', path, naming('zd1_01', 'zd3_01')))).toEqual([409, 'verifiers.took-part']);
      expect(refused(await post('zd1_zz', path, naming('zd2_01', 'zd3_01')))).toEqual([409, 'verifiers.took-part']);
      const undeclared = { ...naming('zd3_01', 'zd3_02'), declaredNoConflict: false };
      expect(refused(await post('zd1_zz', path, undeclared))).toEqual([409, 'verifiers.not-declared']);
      const after = body(await post('zd1_zz', path, naming('zd3_01', 'zd3_02')));
      expect([after['round'], after['needsReassignment'], after.state]).toEqual([2, false, 'verifying']);
      const visit = { visitedAt: NOW, byIds: [g.staffId('zd3_01')] };
      expect((await post('zd3_01', `/api/cases/${kase.id}/site-visits`, visit)).status).toBe(201);
    });

    it('swap a verifier and keep the other', async () => {
      const kase = await verifying(world);
      const two = { verifierIds: ['zd1_01', 'zd3_02'].map(g.staffId), declaredNoConflict: true, reason: '一人出差' };
      body(await post('zd1_zz', `/api/cases/${kase.id}/reassignments`, two));
      const after = await read(world, 'zd1_zz', kase.id);
      const now = after.verifiers.filter((v) => v.releasedAt === null).map((v) => v.staffId);
      expect(now.sort()).toEqual([...two.verifierIds].sort());
      expect(after.verifiers).toHaveLength(3);
    });
  });

  describe('partial transfers', () => {
    it('hand over one allegation, and never the last', async () => {
      const kase = await routed(world);
      const path = `/api/cases/${kase.id}/partial-transfers`;
      const [first, second] = kase.allegations.map((a) => a.id);
      const letter = { body: '区纪委监委', basis: '涉嫌违纪' };
      expect((await post('slfz01', path, { ...letter, allegationId: first })).status).toBe(201);
      expect(refused(await post('slfz01', path, { ...letter, allegationId: first }))).toEqual([409, 'partial-transfer.already']);
      const last = await post('slfz01', path, { ...letter, allegationId: second });
      expect(refused(last)).toEqual([409, 'partial-transfer.last-allegation']);
      expect(refused(await post('slfz01', path, { ...letter, allegationId: 'none' }))).toEqual([400, 'input.unknown-allegation']);
      const after = await read(world, 'slfz01', kase.id);
      expect(after.allegations.map((a) => a.transferredAt !== null)).toEqual([true, false]);
      expect(after.notices.map((n) => n.kind)).toContain('TRANSFER_LETTER');
    });
  });
});
