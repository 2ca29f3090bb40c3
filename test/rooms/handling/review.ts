import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Exclusion } from '../../../src/cases/entities/exclusion.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { paper } from '../../support/flow/paper.js';
import { startWorld, type World } from '../../support/world.js';
import {
  ANSWER,
  answeredCase,
  around,
  clocksOf,
  insist,
  registered,
  replyOf,
  serve,
  verifiedAndAnswered,
} from '../answered-case.js';
import { fileOf, staffNamed } from '../correcting-case.js';
import { reopening } from './reopening.js';
import { LATER, LATER_AT, reviewDesk } from './review-desk.js';

const NOW = '2026-10-12T09:00:00+08:00';
const NEW_ANSWER = '重新入户走访后查明：第三组名单确曾漏印一页，现已补印张榜，并向全体村民说明情况。';

describeOnSqliteFirst('review', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const { post, ask, takeStep, underReview, openOnes } = reviewDesk(() => world);

  describe('a request', () => {
    it('goes to the district body once per reply, uses up the window and ends the call-back', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      await serve(world, id, 'REPLY');
      world.at(LATER);
      expect(await ask(id)).toMatchObject({ state: 'reviewing' });
      const file = await fileOf(world, id);
      expect(file.reviews).toMatchObject([
        { level: 1, against: 'reply', requestedById: 'citizen', grounds: '【反映人】认为答复与事实不符' },
      ]);
      expect(file.notices.at(-1)).toMatchObject({ kind: 'REVIEW_ACCEPTED', particulars: { body: '区人民政府复查机关' } });
      expect(await clocksOf(world, id, 'review')).toMatchObject([
        { subjectId: file.reviews[0]!.id, startedAt: LATER_AT, dueAt: '2026-11-14T00:00:00.000+08:00', metAt: null },
      ]);
      expect(await clocksOf(world, id, 'review_window')).toMatchObject([{ metAt: LATER_AT }]);
      expect(await clocksOf(world, id, 'call_back')).toMatchObject([{ cancelledAt: LATER_AT }]);
      await expect(ask(id)).rejects.toThrow('case.wrong-state');
    });

    it('entered by a clerk needs the signed paper of this case', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      expect(await post('djy01', id, 'steps/requestReview', { grounds: '不服' })).toBe('409 review.paper-missing');
      expect(await post('djy01', id, 'steps/requestReview', { grounds: '不服', paperEvidenceId: 'x' })).toBe(
        '400 input.unknown-evidence',
      );
      const paperEvidenceId = await paper({ world }, 'djy01', id);
      expect(await post('zd1_zz', id, 'steps/requestReview', { grounds: '不服', paperEvidenceId })).toMatch(/^403/);
      expect(await post('djy01', id, 'steps/requestReview', { grounds: '不服', paperEvidenceId })).toBe('201');
    });

    it('comes too late when the window has closed', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      await serve(world, id, 'REPLY');
      world.at('2026-11-13T09:00:00+08:00');
      await expect(ask(id)).rejects.toThrow('review.window-closed');
    });
  });

  it('is upheld by the body, and after one re-check for good', async () => {
    const id = await underReview();
    expect(await post('fh01', id, 'steps/uphold', { opinion: '维持' })).toMatch(/^404/);
    expect(await post('xjb01', id, 'steps/uphold', { opinion: '维持' })).toMatch(/^403/);
    expect(await post('fc01', id, 'steps/uphold', { opinion: '事实清楚，维持原答复。' })).toBe('201');
    const upheld = await fileOf(world, id);
    expect(upheld.kase).toMatchObject({ state: 'closed', outcome: 'upheld' });
    expect(upheld.reviews[0]).toMatchObject({
      decision: 'uphold',
      authorGroupId: upheld.reviews[0]!.bodyGroupId,
      decidedAt: LATER_AT,
    });
    expect(await clocksOf(world, id, 'review')).toMatchObject([{ metAt: null, cancelledAt: null }]);
    expect(upheld.reviewWindow).toBeNull();
    await serve(world, id, 'REVIEW_OPINION');
    expect(await clocksOf(world, id, 'review')).toMatchObject([{ metAt: LATER_AT }]);
    expect((await fileOf(world, id)).reviewWindow).toMatchObject({ dueAt: '2026-11-14T00:00:00.000+08:00' });
    await expect(ask(id)).rejects.toThrow('review.not-open');
    expect(await ask(id, 'again')).toMatchObject({ state: 'reviewing' });
    expect(await post('fc01', id, 'steps/uphold', { opinion: '维持' })).toMatch(/^403/);
    expect(await post('fh01', id, 'steps/uphold', { opinion: '复核维持。' })).toBe('201');
    const file = await fileOf(world, id);
    expect(file.kase).toMatchObject({ state: 'closed', outcome: 'final' });
    expect(file.notices.map((n) => n.kind).slice(-4)).toEqual([
      'REVIEW_ACCEPTED',
      'REVIEW_OPINION',
      'RECHECK_ACCEPTED',
      'RECHECK_OPINION',
    ]);
    await expect(ask(id, 'again')).rejects.toThrow('recheck.not-open');
    expect(await post('xjb01', id, 'steps/reopen', { reason: 'UNSATISFIED', explanation: '不服' })).toBe('409 reopen.final');
  });

  it('enters the signed opinion of a body that has nobody free to sign in', async () => {
    const id = await underReview();
    await insist(world)('fc01', `/api/cases/${id}/steps/uphold`, { opinion: '维持原答复。' });
    const reviewer = await staffNamed(world, 'fh01');
    await world.app.get(UnitOfWork, { strict: false }).write((tx) =>
      tx.insert(Exclusion, {
        id: newId(),
        caseId: id,
        staffId: reviewer.id,
        groupId: null,
        reason: 'RECUSED',
        since: '2026-10-14T10:00:00.000+08:00',
        liftedAt: null,
      }),
    );
    await ask(id, 'again');
    expect(await post('xjb01', id, 'steps/uphold', { opinion: '维持' })).toBe('409 review.opinion-paper-missing');
    const opinionEvidenceId = await paper({ world }, 'xjb01', id);
    expect(await post('xjb01', id, 'steps/uphold', { opinion: '维持', opinionEvidenceId })).toBe('201');
    const { id: officeId } = await staffNamed(world, 'xjb01');
    expect((await fileOf(world, id)).reviews[1]).toMatchObject({
      authorGroupId: reviewer.groupId,
      decidedById: officeId,
      opinionEvidenceId,
    });
  });

  describe('sendBack', () => {
    it('begins a new round: fresh hands, fresh clocks, a new 60 C from the opinion', async () => {
      const id = await underReview();
      expect(await post('fc01', id, 'steps/sendBack', { decision: 'uphold', opinion: '撤销' })).toMatch(/^400/);
      expect(await post('fc01', id, 'steps/sendBack', { decision: 'quash', opinion: '事实不清，撤销重办。' })).toBe('201');
      const file = await fileOf(world, id);
      expect(file.kase).toMatchObject({ state: 'verifying', round: 2, needsReassignment: true });
      expect(file.replies).toMatchObject([{ round: 1, quashedAt: LATER_AT }]);
      expect(file.verifiers.map((v) => v.releasedAt)).toEqual([LATER_AT, LATER_AT]);
      expect(file.assignments.map((a) => [a.part, a.takenOverAt !== null, a.releasedAt])).toEqual([
        ['lead', true, LATER_AT],
        ['co_handler', false, LATER_AT],
        ['lead', false, null],
        ['co_handler', false, null],
      ]);
      const [lead, town] = file.assignments.slice(2);
      expect(await openOnes(id, 'not_taken_lead')).toMatchObject([{ subjectId: lead!.id, startedAt: LATER_AT }]);
      expect(await openOnes(id, 'not_taken_town')).toMatchObject([{ subjectId: town!.id, startedAt: LATER_AT }]);
      for (const clock of ['first_contact', 'verify', 'whole_case'] as const)
        expect(await openOnes(id, clock)).toMatchObject([{ startedAt: LATER_AT }]);
      expect(await clocksOf(world, id, 'legal_60c')).toMatchObject([
        { metAt: around('2026-10-12T09') },
        { metAt: null, startedAt: LATER_AT, dueAt: '2026-12-14T00:00:00.000+08:00' },
      ]);
      await serve(world, id, 'REVIEW_OPINION');
      expect(await openOnes(id, 'review_window')).toEqual([]);
    });

    it('lets neither the same persons nor the same opinion back in (R31)', async () => {
      const id = await underReview();
      await insist(world)('fc01', `/api/cases/${id}/steps/sendBack`, { decision: 'redo', opinion: '重办。' });
      const [former, fresh] = await Promise.all(
        [
          ['zd1_01', 'zd2_01'],
          ['zd2_01', 'zd2_02'],
        ].map((names) => Promise.all(names.map(async (name) => (await staffNamed(world, name)).id))),
      );
      const [point] = (await fileOf(world, id)).allegations;
      const draft = { allegationId: point!.id, kind: 'NOT_SUBSTANTIATED', reasons: '已逐户核对名单与户籍册。' };
      expect(await post('zd1_01', id, 'findings', draft)).toMatch(/^40[39]/);
      const naming = { declaredNoConflict: true, reason: '退回重办' };
      expect(await post('zd1_zz', id, 'reassignments', { ...naming, verifierIds: former })).toBe('409 verifiers.took-part');
      expect(await post('zd1_zz', id, 'reassignments', { ...naming, verifierIds: fresh })).toBe('201');
      await verifiedAndAnswered(world, id, { until: 'explaining', verifiers: ['zd2_01', 'zd2_02'] });
      await insist(world)('zd1_01', `/api/cases/${id}/explanations`, {
        audiences: ['complainant'],
        mode: 'face',
        heldOn: '2026-10-14',
        byIds: [(await staffNamed(world, 'zd1_01')).id],
        text: '已再次当面说明。',
        leakChecked: false,
      });
      const disguised = ANSWER.replaceAll('，', ' ； ');
      expect(await post('zd1_zz', id, 'steps/reply', await replyOf(world, id, disguised))).toBe('409 reply.same-as-quashed');
      expect(await post('zd1_zz', id, 'steps/reply', await replyOf(world, id, NEW_ANSWER))).toBe('201');
      expect(await clocksOf(world, id, 'legal_60c')).toMatchObject([{}, { metAt: LATER_AT }]);
      expect(await ask(id)).toMatchObject({ state: 'reviewing' });
    });

    it('of a refusal puts the case back to the desk, triaged anew', async () => {
      const { id } = await registered(world);
      await takeStep('slfz01', id, 'decline');
      await serve(world, id, 'DECLINE');
      await ask(id);
      world.at(LATER);
      expect((await fileOf(world, id)).reviews).toMatchObject([{ against: 'decline' }]);
      expect(await post('fc01', id, 'steps/sendBack', { decision: 'quash', opinion: '应当受理。' })).toBe('201');
      expect((await fileOf(world, id)).kase).toMatchObject({
        state: 'registered',
        outcome: null,
        round: 1,
        needsReassignment: false,
      });
      expect(await openOnes(id, 'triage')).toMatchObject([{ startedAt: LATER_AT }]);
      expect(await openOnes(id, 'whole_case')).toEqual([]);
      await serve(world, id, 'REVIEW_OPINION');
      expect(await openOnes(id, 'review_window')).toEqual([]);
    });

    it('of a merged child un-merges it with the work of its parent, conflicts checked anew', async () => {
      const respondents = [{ type: 'GUIDANCE_GROUP', name: '第二区指导组', townCode: '990114103' }];
      const parentId = await answeredCase(world, { until: 'explaining', code: 'S4-01', finding: { kind: 'NOT_SUBSTANTIATED' } });
      const child = await registered(world, { respondents });
      await takeStep('slfz01', child.id, 'merge', { parentId });
      await insist(world)('fzr01', `/api/cases/${parentId}/concurrence`, { subject: 'reply', stance: 'concur' });
      await insist(world)('zd1_01', `/api/cases/${parentId}/explanations`, {
        audiences: ['complainant'],
        mode: 'face',
        heldOn: '2026-10-12',
        byIds: [(await staffNamed(world, 'zd1_01')).id],
        text: '已当面说明。',
        leakChecked: false,
      });
      await insist(world)('zd1_zz', `/api/cases/${parentId}/steps/reply`, await replyOf(world, parentId));
      await serve(world, child.id, 'REPLY');
      await ask(child.id);
      world.at(LATER);
      expect(await post('fc01', child.id, 'steps/sendBack', { decision: 'redo', opinion: '不应并案。' })).toBe('201');
      const [parent, file] = [await fileOf(world, parentId), await fileOf(world, child.id)];
      expect(file.kase).toMatchObject({
        state: 'verifying',
        parentId: null,
        round: 2,
        needsReassignment: true,
        acceptedAt: LATER_AT,
        severity: 4,
      });
      expect(file.allegations.map((a) => [a.ordinal, a.code])).toEqual([
        [1, 'S3-01'],
        [2, 'S4-01'],
      ]);
      expect(file.findings).toMatchObject([{ round: 1, allegationId: file.allegations[1]!.id, kind: 'NOT_SUBSTANTIATED' }]);
      expect(file.verifiers.map((v) => [v.staffId, v.round, v.releasedAt])).toEqual(
        parent.verifiers.map((v) => [v.staffId, 1, LATER_AT]),
      );
      expect(file.replies).toMatchObject([{ quashedAt: LATER_AT, text: ANSWER, round: 1 }]);
      expect(file.assignments.map((a) => [a.part, a.groupId])).toEqual(parent.assignments.map((a) => [a.part, a.groupId]));
      expect(await openOnes(child.id, 'legal_60c')).toMatchObject([{ startedAt: LATER_AT }]);
      expect(await openOnes(child.id, 'not_taken_lead')).toMatchObject([{ subjectId: file.assignments[0]!.id }]);
      expect(parent.kase.state).toBe('replied');
      expect(parent.children).toEqual([]);
    });
  });

  reopening(() => world);
});
