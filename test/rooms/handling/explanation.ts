import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CasesService } from '../../../src/cases/cases.service.js';
import { ARCHIVE_ITEMS } from '../../../src/explanation/closing-rules.js';
import { CallBacksService } from '../../../src/explanation/call-backs.service.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { paper } from '../../support/flow/paper.js';
import { startWorld, type World } from '../../support/world.js';
import {
  ANSWER,
  answeredCase,
  around,
  clocksOf,
  explanation,
  insist,
  outcomeOf,
  pointsOf,
  registered,
  replyOf,
  serve,
} from '../answered-case.js';
import { fileOf, staffNamed } from '../correcting-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const DONE = {
  result: 'done',
  contacted: true,
  resolved: true,
  satisfaction: 'SATISFIED',
  understood: true,
  recordingRef: 'LY-0001',
};
const FILED = { archiveNo: '2026-选信-0001', checklist: ARCHIVE_ITEMS };

describeOnSqliteFirst('explanation', (engine) => {
  let world: World;
  const post = async (username: string, caseId: string, path: string, body: object = {}): Promise<string> =>
    outcomeOf(await (await world.as(username)).post(`/api/cases/${caseId}/${path}`, body));
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  /** The spine's part of a merge; its guards are tested where they live. */
  const merge = async (childId: string, parentId: string): Promise<void> => {
    const cases = world.app.get(CasesService, { strict: false });
    const actor = await staffNamed(world, 'slfz01');
    await cases.act(actor, childId, 'merge', (open) => cases.takeStep(open, 'merge', actor, { patch: { parentId } }));
  };

  describe('an explanation', () => {
    it('to the public names no complainant, neither its own nor a merged one', async () => {
      const complainant = { kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone: '19900051234' };
      const id = await answeredCase(world, { until: 'verifying', complainant });
      const child = await registered(world, { complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900000017' } });
      await merge(child.id, id);
      const notice = await explanation(world, { audiences: ['village_notice'], mode: 'posting', text: '漏登已补。' });
      expect(await post('zd1_01', id, 'explanations', notice)).toBe('409 explanation.leak-check-missing');
      for (const text of ['应阮秋禾要求公布', '聂广田反映的问题', '联系电话 1990 0051 234']) {
        expect(await post('zd1_01', id, 'explanations', { ...notice, leakChecked: true, text })).toBe(
          '409 explanation.identity-leak',
        );
      }
      expect(await post('zd1_01', id, 'explanations', { ...notice, leakChecked: true })).toBe('201');
      expect((await fileOf(world, id)).explanations).toHaveLength(1);
    });

    it('to the public is printed first and hangs then: from when, until when and the photograph are recorded once', async () => {
      const id = await answeredCase(world, { until: 'verifying' });
      const notice = { audiences: ['village_notice'], mode: 'posting', text: '漏登已补。', leakChecked: true };
      const member = await world.as('zd1_01');
      const { body: told } = await member.post<{ id: string }>(`/api/cases/${id}/explanations`, await explanation(world, notice));
      const { body: face } = await member.post<{ id: string }>(`/api/cases/${id}/explanations`, await explanation(world));
      const at = `explanations/${told.id}/posting`;
      const photoEvidenceId = await paper({ world }, 'zd1_01', id);
      const hung = { postedFrom: '2026-10-12', postedTo: '2026-10-19', photoEvidenceId };
      expect(await post('zd1_01', id, at, { ...hung, photoEvidenceId: 'x' })).toBe('400 input.unknown-evidence');
      expect(await post('zd1_01', id, at, { ...hung, postedFrom: '2026-10-13' })).toBe('409 posting.from-out-of-range');
      expect(await post('zd1_01', id, at, { ...hung, postedTo: '2026-10-11' })).toBe('409 explanation.posting-out-of-order');
      expect(await post('zd1_01', id, `explanations/${face.id}/posting`, hung)).toMatch(/^404/);
      expect(await post('zd2_01', id, at, hung)).toMatch(/^404/);
      expect(await post('zld101', id, at, hung)).toMatch(/^403/);
      expect(await post('zd1_01', id, at, hung)).toBe('201');
      expect(await post('zd1_01', id, at, hung)).toBe('409 posting.recorded');
      expect((await fileOf(world, id)).explanations.find((each) => each.id === told.id)).toMatchObject(hung);
    });

    it('to the complainant is kept with the name replaced, and stands in the public timeline', async () => {
      const id = await answeredCase(world, { until: 'verifying' });
      const [point] = await pointsOf(world, id);
      const told = await explanation(world, {
        text: '已当面告诉阮秋禾。',
        points: [{ allegationId: point, text: '阮秋禾家在第三组' }],
      });
      const answer = await (await world.as('zd1_01')).post(`/api/cases/${id}/explanations`, told);
      expect(answer).toMatchObject({
        status: 201,
        body: { text: '已当面告诉【反映人】。', points: [{ text: '【反映人】家在第三组' }] },
      });
      const { body } = await (await world.as('zd1_zz')).get<object[]>(`/api/cases/${id}/timeline`);
      expect(body.at(-1)).toMatchObject({ kind: 'explanation', visibility: 'public' });
    });

    it('comes from a guidance group after verification began, and names what exists', async () => {
      const id = await answeredCase(world, { until: 'routed' });
      expect(await post('zd1_01', id, 'explanations', await explanation(world))).toBe('409 explanation.wrong-state');
      const later = await answeredCase(world, { until: 'verifying' });
      const town = [(await staffNamed(world, 'zld101')).id];
      expect(await post('zd1_01', later, 'explanations', await explanation(world, { byIds: town }))).toBe(
        '409 explanation.no-guidance-member',
      );
      expect(await post('zd1_01', later, 'explanations', await explanation(world, { byIds: ['x'] }))).toBe(
        '400 input.unknown-staff',
      );
      expect(await post('zd1_01', later, 'explanations', await explanation(world, { audiences: ['moon'] }))).toBe(
        '400 input.unknown-audience',
      );
      expect(await post('zd1_01', later, 'explanations', await explanation(world, { photoEvidenceId: 'x' }))).toBe(
        '400 input.unknown-evidence',
      );
      expect(await post('zd2_01', later, 'explanations', await explanation(world))).toMatch(/^404/);
      expect(await post('xjb01', later, 'explanations', await explanation(world))).toMatch(/^403/);
    });
  });

  describe('a reply', () => {
    it('waits for the explanations, is signed by the leader, meets the clocks and ends the obligations', async () => {
      const finding = { kind: 'SUBSTANTIATED', cause: 'STAFF_ERROR', effectOnResult: 'POSSIBLE', needsAction: false };
      const id = await answeredCase(world, { until: 'explaining', finding });
      const reply = await replyOf(world, id);
      expect(await post('zd1_zz', id, 'steps/reply', reply)).toBe('409 explanation.complainant-missing');
      await insist(world)('zd1_01', `/api/cases/${id}/explanations`, await explanation(world));
      expect(await post('zd1_zz', id, 'steps/reply', reply)).toBe('409 explanation.public-missing');
      const notice = await explanation(world, { audiences: ['village_notice'], mode: 'posting', leakChecked: true });
      await insist(world)('zd1_01', `/api/cases/${id}/explanations`, notice);
      expect(await post('zd1_01', id, 'steps/reply', reply)).toMatch(/^403/);
      expect(await post('zd1_zz', id, 'steps/reply', { ...reply, points: [] })).toMatch(/^400/);
      expect(await post('zd1_zz', id, 'steps/reply', reply)).toBe('201');
      const file = await fileOf(world, id);
      expect(file.kase).toMatchObject({ state: 'replied', repliedAt: around('2026-10-12T09') });
      expect(file.assignments.map((a) => a.doneAt)).toEqual([file.kase.repliedAt, file.kase.repliedAt]);
      expect(file.notices.at(-1)).toMatchObject({
        kind: 'REPLY',
        subjectId: file.replies[0]!.id,
        particulars: { reviewWithinDays: 30 },
      });
      for (const clock of ['explanation_reply', 'whole_case', 'legal_60c'] as const)
        expect(await clocksOf(world, id, clock)).toMatchObject([{ metAt: file.kase.repliedAt }]);
      expect(await clocksOf(world, id, 'call_back')).toMatchObject([{ metAt: null, dueAt: '2026-10-14T00:00:00.000+08:00' }]);
    });

    it('answers every point with more than "passed on"', async () => {
      const id = await answeredCase(world, { until: 'explaining' });
      await insist(world)('zd1_01', `/api/cases/${id}/explanations`, await explanation(world));
      expect(await post('zd1_zz', id, 'steps/reply', await replyOf(world, id, '您反映的问题已转青垴镇人民政府办理。'))).toBe(
        '409 reply.only-passed-on',
      );
      const alien = { text: ANSWER, points: [{ allegationId: 'x', opinion: 'EXPLAINED', text: ANSWER }] };
      expect(await post('zd1_zz', id, 'steps/reply', alien)).toBe('400 input.unknown-allegation');
      expect(await post('zd1_zz', id, 'steps/reply', { ...(await replyOf(world, id)), version: 1 })).toBe('409 case.changed');
      expect((await fileOf(world, id)).kase.state).toBe('explaining');
    });

    it('goes to every merged complainant on their own file, whose review window opens at service', async () => {
      const id = await answeredCase(world, { until: 'explaining' });
      const child = await registered(world, { complainant: { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900000018' } });
      await merge(child.id, id);
      await insist(world)('zd1_01', `/api/cases/${id}/explanations`, await explanation(world));
      await insist(world)('zd1_zz', `/api/cases/${id}/steps/reply`, await replyOf(world, id, `${ANSWER}聂广田家同样在册。`));
      const [parent, copy] = [await fileOf(world, id), await fileOf(world, child.id)];
      expect(parent.replies[0]!.text).toBe(`${ANSWER}【反映人】家同样在册。`);
      expect(copy.notices.at(-1)).toMatchObject({ kind: 'REPLY', subjectId: parent.replies[0]!.id });
      expect(copy.deliveries.at(-1)).toMatchObject({ recipient: 'complainant', state: 'pending' });
      expect(await clocksOf(world, child.id, 'review_window')).toEqual([]);
      world.at('2026-10-13T09:00:00+08:00');
      await serve(world, child.id, 'REPLY');
      expect(await clocksOf(world, child.id, 'review_window')).toMatchObject([{ startedAt: around('2026-10-13T09') }]);
      const { body } = await (await world.as('slfz01')).get<object[]>(`/api/cases/${child.id}/timeline`);
      expect(body.at(-1)).toMatchObject({ kind: 'childReplied', visibility: 'public' });
    });

    it('owes no explanation and sends no notice where nobody can be told (R29)', async () => {
      const id = await answeredCase(world, { until: 'explaining' });
      const cases = world.app.get(CasesService, { strict: false });
      const system = { kind: 'system', districtCode: '990114' } as const;
      await cases.act(system, id, 'exclusion', (open) => cases.record(open, 'exclusion', system, { patch: { contact: 'NONE' } }));
      expect(await post('zd1_zz', id, 'steps/reply', await replyOf(world, id))).toBe('201');
      expect((await fileOf(world, id)).notices.filter((n) => n.kind === 'REPLY')).toEqual([]);
      expect(await clocksOf(world, id, 'call_back')).toEqual([]);
      expect(await post('xjb01', id, 'call-backs', DONE)).toBe('409 call-back.not-owed');
      expect(await post('xjb01', id, 'call-backs', { result: 'not_owed' })).toBe('201');
      expect(await post('xjb01', id, 'steps/close', FILED)).toBe('201');
    });
  });

  describe('call-back and closing', () => {
    it('are made by the office after the reply, once, and then the case is closed', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      expect(await post('xjb01', id, 'steps/close', FILED)).toBe('409 close.call-back-open');
      expect(await post('zd1_zz', id, 'call-backs', DONE)).toMatch(/^403/);
      expect(await post('xjb01', id, 'call-backs', { result: 'not_owed' })).toBe('409 call-back.owed');
      expect(await post('xjb01', id, 'call-backs', { ...DONE, recordingRef: undefined })).toBe('409 call-back.recording-missing');
      expect(await post('xjb01', id, 'call-backs', DONE)).toBe('201');
      expect(await post('xjb01', id, 'call-backs', DONE)).toBe('409 call-back.already-settled');
      expect(await clocksOf(world, id, 'call_back')).toMatchObject([{ metAt: around('2026-10-12T09') }]);
      expect(await post('xjb01', id, 'steps/close', { ...FILED, checklist: ['timeline'] })).toBe(
        '409 close.checklist-incomplete',
      );
      expect(await post('xjb01', id, 'steps/close', FILED)).toBe('201');
      expect((await fileOf(world, id)).kase).toMatchObject({ state: 'closed', outcome: 'resolved' });
    });

    it('go by the way of the complaint; by another only for a reason, in which the complainant is not named', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      const inPerson = { result: 'unreached', channel: 'face' };
      expect(await post('xjb01', id, 'call-backs', inPerson)).toBe('409 call-back.other-channel');
      expect(await post('xjb01', id, 'call-backs', { ...inPerson, channelReason: '阮秋禾本人约定到场' })).toBe('201');
      expect(await post('xjb01', id, 'call-backs', DONE)).toBe('201');
      expect((await fileOf(world, id)).callBacks).toMatchObject([
        { channel: 'face', channelReason: '【反映人】本人约定到场' },
        { channel: 'phone', channelReason: null },
      ]);
    });

    it('are not for who withdrew after the reply', async () => {
      const told = await registered(world);
      const id = await answeredCase(world, { told });
      const request = { number: told.number, code: told.queryCode, reason: '不办了' };
      expect((await world.anonymous.post('/api/public/withdrawal', request)).status).toBe(201);
      expect(await post('xjb02', id, 'steps/withdraw', { noCoercion: true })).toBe('201');
      expect(await post('xjb01', id, 'call-backs', DONE)).toBe('409 call-back.not-owed');
      const callBacks = world.app.get(CallBacksService, { strict: false });
      const citizen = { kind: 'citizen', caseId: id, districtCode: '990114' } as const;
      await expect(callBacks.rate(citizen, id, { satisfaction: 'SATISFIED' })).rejects.toThrow('rating.not-asked');
    });

    it('count three tries on three days as unreached, not as satisfied', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      const tries = ['2026-10-12T10:00', '2026-10-12T16:00', '2026-10-13T10:00'];
      for (const moment of tries) {
        world.at(`${moment}:00+08:00`);
        expect(await post('xjb01', id, 'call-backs', { result: 'unreached' })).toBe('201');
      }
      expect(await post('xjb01', id, 'steps/close', FILED)).toBe('409 close.call-back-open');
      world.at('2026-10-14T10:00:00+08:00');
      expect(await post('xjb01', id, 'call-backs', { result: 'unreached', satisfaction: 'SATISFIED' })).toBe(
        '409 call-back.answers-do-not-fit',
      );
      expect(await post('xjb01', id, 'call-backs', { result: 'unreached' })).toBe('201');
      expect(await clocksOf(world, id, 'call_back')).toMatchObject([{ metAt: around('2026-10-14T10') }]);
      expect(await post('xjb01', id, 'steps/close', FILED)).toBe('201');
    });
  });

  describe('a rating by the complainant', () => {
    const rate = (caseId: string, rating: { satisfaction: 'SATISFIED' | 'DISSATISFIED'; why?: string }) =>
      world.app
        .get(CallBacksService, { strict: false })
        .rate({ kind: 'citizen', caseId, districtCode: '990114' }, caseId, rating);

    it('is taken once and meets the call-back', async () => {
      const id = await answeredCase(world, { until: 'replied' });
      const rating = await rate(id, { satisfaction: 'DISSATISFIED', why: '阮秋禾不满意' });
      expect(rating).toMatchObject({ result: 'done', byId: 'citizen', satisfaction: 'DISSATISFIED', why: '【反映人】不满意' });
      await expect(rate(id, { satisfaction: 'SATISFIED' })).rejects.toThrow('rating.already-given');
      expect(await clocksOf(world, id, 'call_back')).toMatchObject([{ metAt: around('2026-10-12T09') }]);
      expect(await post('xjb01', id, 'call-backs', DONE)).toBe('409 call-back.already-settled');
    });

    it('is not asked for before the reply, nor on another case', async () => {
      const id = await answeredCase(world, { until: 'explaining' });
      await expect(rate(id, { satisfaction: 'SATISFIED' })).rejects.toThrow('call-back.no-reply');
      const stranger = { kind: 'citizen', caseId: 'other', districtCode: '990114' } as const;
      const callBacks = world.app.get(CallBacksService, { strict: false });
      await expect(callBacks.rate(stranger, id, { satisfaction: 'SATISFIED' })).rejects.toThrow('not-found');
    });
  });
});
