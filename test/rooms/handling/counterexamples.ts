import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { paper } from '../../support/flow/paper.js';
import { startWorld, type World } from '../../support/world.js';
import {
  answeredCase,
  clocksOf,
  insist,
  outcomeOf,
  registered,
  replyOf,
  serve,
  verifiedAndAnswered,
  explanation,
} from '../answered-case.js';
import { fileOf, staffNamed } from '../correcting-case.js';
import { directory } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const NEW_ANSWER = '重新入户走访后查明：第三组名单确曾漏印一页，现已补印张榜，并向全体村民说明情况。';
const FILED = {
  archiveNo: '换届诉求-1',
  checklist: ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'],
};

/** Ways around a rule of lifecycle.md that once were open. */
describeOnSqliteFirst('counterexamples', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  const post = async (username: string, caseId: string, path: string, body: object = {}): Promise<string> =>
    outcomeOf(await (await world.as(username)).post(`/api/cases/${caseId}/${path}`, body));
  const openOnes = async (caseId: string, clock: Parameters<typeof clocksOf>[2]) =>
    (await clocksOf(world, caseId, clock)).filter((row) => row.slot !== null);
  const merge = (child: string, parentId: string) =>
    insist(world)('slfz01', `/api/cases/${child}/steps/merge`, { parentId, reason: '同一件事' });

  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  describe('a refusal that a review set aside', () => {
    it('does not come back on the same ground', async () => {
      const { id } = await registered(world);
      const decline = (ground: string) => post('slfz01', id, 'steps/decline', { ground, whereToGo: '区信访局' });
      expect(await decline('NOT_REMIT')).toBe('201');
      await serve(world, id, 'DECLINE');
      const paperEvidenceId = await paper({ world }, 'djy01', id);
      expect(await post('djy01', id, 'steps/requestReview', { grounds: '应当受理', paperEvidenceId })).toBe('201');
      expect(await post('fc01', id, 'steps/sendBack', { decision: 'quash', opinion: '属于受理范围。' })).toBe('201');
      expect(await decline('NOT_REMIT')).toBe('409 decline.same-as-quashed');
      expect(await decline('LITIGATION_PATH')).toBe('201');
    });
  });

  it('sent back, withdrawn under pressure and reopened, a case goes on under the 60 C from the opinion', async () => {
    const id = await answeredCase(world, { until: 'replied' });
    const signed = { paperEvidenceId: await paper({ world }, 'djy01', id) };
    await insist(world)('djy01', `/api/cases/${id}/steps/requestReview`, { grounds: '不服', ...signed });
    await insist(world)('fc01', `/api/cases/${id}/steps/sendBack`, { decision: 'redo', opinion: '事实不清。' });
    const [anew] = await openOnes(id, 'legal_60c');
    await insist(world)('djy01', `/api/cases/${id}/withdrawals`, signed);
    await insist(world)('slfz01', `/api/cases/${id}/steps/withdraw`, { noCoercion: true });
    expect(await openOnes(id, 'legal_60c')).toEqual([]);
    world.at('2026-10-14T10:00:00+08:00');
    await insist(world)('xjb01', `/api/cases/${id}/steps/reopen`, { reason: 'WITHDRAWN_UNDER_PRESSURE', explanation: '被施压' });
    expect(await openOnes(id, 'legal_60c')).toMatchObject([{ id: anew!.id, dueAt: anew!.dueAt }]);
  });

  describe('merged cases', () => {
    it('are told the answer that closes their parent', async () => {
      const [parent, child] = [await registered(world, { code: 'Q-01' }), await registered(world, { code: 'Q-01' })];
      await merge(child.id, parent.id);
      expect(await post('djy01', parent.id, 'steps/answer', { text: '名单十月十五日张榜。' })).toBe('201');
      expect((await fileOf(world, child.id)).notices.map((n) => n.kind)).toContain('ANSWER');
    });

    it('keep whom they accuse out of their parent', async () => {
      const parentId = await answeredCase(world, { until: 'routed' });
      const respondents = [{ type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: '990114101' }];
      await merge((await registered(world, { respondents })).id, parentId);
      const file = await fileOf(world, parentId);
      expect(file.assignments.filter((a) => a.releasedAt === null).map((a) => a.part)).toEqual(['lead']);
      expect((await (await world.as('zld101')).get(`/api/cases/${parentId}`)).status).toBe(404);
    });

    it('have a window of their own for each copy of the reply', async () => {
      const parentId = await answeredCase(world, { until: 'explaining' });
      const child = await registered(world);
      await merge(child.id, parentId);
      await insist(world)('zd1_01', `/api/cases/${parentId}/explanations`, await explanation(world));
      await insist(world)('zd1_zz', `/api/cases/${parentId}/steps/reply`, await replyOf(world, parentId));
      await serve(world, child.id, 'REPLY');
      world.at('2026-10-20T09:00:00+08:00');
      await insist(world)('xjb01', `/api/cases/${parentId}/steps/reopen`, { reason: 'NEW_FACTS', explanation: '新材料' });
      const fresh = { verifierIds: ['zd2_01', 'zd2_02'].map(g.staffId), declaredNoConflict: true, reason: '重办' };
      await insist(world)('zd1_zz', `/api/cases/${parentId}/reassignments`, fresh);
      await verifiedAndAnswered(world, parentId, { until: 'explaining', verifiers: ['zd2_01', 'zd2_02'] });
      await insist(world)('zd1_01', `/api/cases/${parentId}/explanations`, await explanation(world));
      await insist(world)('zd1_zz', `/api/cases/${parentId}/steps/reply`, await replyOf(world, parentId, NEW_ANSWER));
      await serve(world, child.id, 'REPLY');
      expect(await openOnes(child.id, 'review_window')).toMatchObject([{ dueAt: '2026-11-20T00:00:00.000+08:00' }]);
    });
  });

  it('a grave case that goes on without its complainant owes nobody the 15 C notice', async () => {
    const { id } = await registered(world, { code: 'S4-01' });
    const paperEvidenceId = await paper({ world }, 'djy01', id);
    expect(await post('djy01', id, 'withdrawals', { paperEvidenceId })).toBe('201');
    expect(await post('slfz01', id, 'steps/withdraw', { noCoercion: true })).toBe('201');
    expect((await fileOf(world, id)).kase).toMatchObject({ state: 'registered', goesOnWithoutComplainant: true });
    expect(await openOnes(id, 'notice_15c')).toEqual([]);
  });

  it('an accused town group is out as soon as its town is known', async () => {
    const clerk = await world.as('djy01');
    const { body } = await clerk.post('/api/cases', {
      channel: 'CALL',
      narrative: '镇里插手名单。',
      occurrence: 'occurred',
      privacyNoticeGiven: true,
      allegations: [{ code: 'S3-01', text: '镇里让漏登' }],
      respondents: [{ type: 'TOWN_LEADERSHIP_GROUP', name: '镇领导小组' }],
      complainant: { name: '阮秋禾', phone: '19900020001' },
      channelDetails: { callStart: '2026-10-12T08:55:00+08:00' },
    });
    expect((await fileOf(world, body.id)).exclusions).toEqual([]);
    expect(await post('djy01', body.id, 'supplements', { townCode: '990114101', villageCode: '990114101205' })).toBe('201');
    expect((await fileOf(world, body.id)).exclusions).toMatchObject([{ groupId: g.townGroup, reason: 'RESPONDENT_GROUP' }]);
    expect(await post('slfz01', body.id, 'steps/accept')).toBe('201');
    expect((await fileOf(world, body.id)).assignments.map((a) => a.part)).toEqual(['lead']);
  });

  describe('verification', () => {
    it('is approved by the head where the only leader handed the findings over', async () => {
      const id = await answeredCase(world, { until: 'verifying', verifiers: ['zd1_01', 'zd1_zz'] });
      const at = world.clock.now().toISOString();
      await insist(world)('zd1_01', `/api/cases/${id}/site-visits`, { visitedAt: at, byIds: [g.staffId('zd1_01')] });
      const [point] = (await fileOf(world, id)).allegations;
      const draft = { allegationId: point!.id, kind: 'NOT_SUBSTANTIATED', reasons: '已逐户核对名单。' };
      await insist(world)('zd1_01', `/api/cases/${id}/findings`, draft);
      expect(await post('fzr01', id, 'steps/clear')).toMatch(/^403/);
      await insist(world)('zd1_zz', `/api/cases/${id}/findings-submissions`);
      expect(await post('zd1_zz', id, 'steps/clear')).toBe('409 finding.own-work');
      expect(await post('fzr01', id, 'steps/clear')).toBe('201');
    });

    it('keeps no draft and no visit of one who is recused after being replaced', async () => {
      const id = await answeredCase(world, { until: 'verifying' });
      const at = world.clock.now().toISOString();
      await insist(world)('zd1_01', `/api/cases/${id}/site-visits`, { visitedAt: at, byIds: [g.staffId('zd1_01')] });
      const [point] = (await fileOf(world, id)).allegations;
      const draft = { allegationId: point!.id, kind: 'NOT_SUBSTANTIATED', reasons: '已逐户核对名单。' };
      await insist(world)('zd1_01', `/api/cases/${id}/findings`, draft);
      const others = { verifierIds: ['zd1_02', 'zd2_01'].map(g.staffId), declaredNoConflict: true, reason: '换人' };
      await insist(world)('zd1_zz', `/api/cases/${id}/reassignments`, others);
      const asked = await insist(world)('xjb01', `/api/cases/${id}/recusals`, { staffId: g.staffId('zd1_01'), reason: '亲属' });
      await insist(world)('fzr01', `/api/cases/${id}/recusals/${asked.id}/decision`, { isGranted: true, comment: '属实' });
      const file = await fileOf(world, id);
      expect(file.findings.every((f) => f.supersededAt !== null)).toBe(true);
      expect(file.kase.needsReassignment).toBe(false);
      await insist(world)('zd1_02', `/api/cases/${id}/findings`, draft);
      await insist(world)('zd1_02', `/api/cases/${id}/findings-submissions`);
      expect(await post('zd1_zz', id, 'steps/clear')).toBe('409 visit.missing');
    });
  });

  it('the reason of a revocation, which the town reads, names no complainant', async () => {
    const id = await answeredCase(world, { until: 'verifying' });
    const order = {
      code: 'A04',
      what: '为阮秋禾一户重新核对',
      ownerName: '村民选举委员会',
      dueOn: '2026-10-16',
      checkerId: (await staffNamed(world, 'zd1_02')).id,
    };
    const { id: actionId } = await insist(world)('zd1_zz', `/api/cases/${id}/actions`, order);
    expect(await post('zd1_zz', id, `actions/${actionId}/replacement`, { reason: '阮秋禾已登记' })).toBe('201');
    const [action] = (await fileOf(world, id)).actions;
    expect(action).toMatchObject({ what: '为【反映人】一户重新核对', revokedReason: '【反映人】已登记' });
  });

  it('closing puts on record that no call-back was owed', async () => {
    const id = await answeredCase(world, { until: 'replied', complainant: { kind: 'ANONYMOUS', anonymous: true } });
    expect(await post('xjb01', id, 'steps/close', FILED)).toBe('201');
    expect((await fileOf(world, id)).callBacks).toMatchObject([{ result: 'not_owed', byId: g.staffId('xjb01') }]);
  });
});
