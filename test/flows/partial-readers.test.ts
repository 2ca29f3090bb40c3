import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CasePage } from '../../src/cases/case-list.service.js';
import { describeOnEngines } from '../support/engines.js';
import { complaint, freshPhone, register } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import {
  accept,
  broughtToVerification,
  CHECKER,
  confirm,
  find,
  LEADER,
  MEMBER,
  orderOf,
  PARTLY_TRUE,
  TOWN_LEADER,
} from '../support/flow/handling.js';
import type { SeenNotice } from '../support/flow/notices.js';
import type { Body } from '../support/world.js';

describeOnEngines('who reads a case in part', (engine) => {
  let flow: Flow;
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
  });
  afterAll(() => flow?.world.close());

  const found = async (who: string, query: string): Promise<string[]> =>
    (await flow.get<CasePage>(who, `/api/cases?${query}`)).items.map(({ id }) => id);

  describe('the town', () => {
    let id: string;
    beforeAll(async () => {
      id = (await register(flow, { narrative: '老井边有人塞烟，村东头开会没通知。' })).id;
      await broughtToVerification(flow, id);
      await flow.on('xjb01', id, 'supervisions', { demand: '请第一指导组说明', reason: '拖延' });
      await flow.on('xjb01', id, 'supervisions', { demand: '请镇里说明', reason: '拖延', groupId: flow.groupOf(TOWN_LEADER) });
      await find(flow, id, [PARTLY_TRUE]);
      await confirm(flow, id, [orderOf(flow), orderOf(flow, { code: 'A10', what: '移送有关人员' })]);
      await flow.world.settled();
    });

    it('reads its own tasks and letters only', async () => {
      const seen = await flow.see(id, TOWN_LEADER);
      expect(seen.actions.map(({ code }) => code)).toEqual(['A01']);
      expect(seen.supervisions.map(({ demand }) => demand)).toEqual(['请镇里说明']);
      expect(seen).not.toHaveProperty('channel');
      expect(seen.clocks.map(({ clock }) => clock)).not.toContain('first_contact');
      const notices = await flow.get<SeenNotice[]>(TOWN_LEADER, `/api/cases/${id}/notices`);
      expect(notices.map(({ text }) => /第一指导组|移送有关人员/u.test(text ?? ''))).toEqual([false, false]);
    });

    it('is not told what the complainant does, nor by which channel the complaint came', async () => {
      await flow.on('djy01', id, 'code', { reason: '遗失' });
      const told = JSON.stringify(await flow.get(TOWN_LEADER, `/api/cases/${id}/timeline`));
      expect(told).toContain('accept');
      expect(told).not.toMatch(/codeReissue|来电/u);
    });

    it('finds by redacted words, not by others, nor by channel or verifier', async () => {
      expect(await found(TOWN_LEADER, `q=${encodeURIComponent('老井')}`)).toEqual([]);
      await flow.on('djy01', id, 'redaction', { text: '开会没通知。' });
      expect(await found(TOWN_LEADER, `q=${encodeURIComponent('老井')}`)).toEqual([]);
      expect(await found(TOWN_LEADER, `q=${encodeURIComponent('开会没通知')}`)).toEqual([id]);
      expect(await found(TOWN_LEADER, 'channel=CALL')).toEqual([]);
      expect(await found(TOWN_LEADER, `assignedTo=${flow.staff(MEMBER)}`)).toEqual([]);
      expect(await found(LEADER, `assignedTo=${flow.staff(MEMBER)}`)).toContain(id);
    });
  });

  describe('links', () => {
    const linksOf = async (who: string, id: string): Promise<{ status: number; told: string[] }> => {
      const { status, body } = await (await flow.world.as(who)).get<{ items?: Body[] }>(`/api/cases/${id}/links`);
      return { status, told: (body.items ?? []).map((link) => `${link['kind'] as string} ${link.id}`) };
    };
    const person = () => ({ kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone: freshPhone() });

    it('tell no town that two of its cases came from one person, nor the liaison about a case that is no accusation', async () => {
      const complainant = person();
      const [one, other] = [await register(flow, { complainant }), await register(flow, { complainant })];
      for (const { id } of [one, other]) await accept(flow, id);
      expect(await linksOf('djy01', other.id)).toEqual({ status: 200, told: [`repeat ${one.id}`] });
      expect(await linksOf(LEADER, one.id)).toEqual({ status: 200, told: [`repeat ${other.id}`] });
      for (const who of [TOWN_LEADER, 'zcy101']) expect((await linksOf(who, one.id)).status).toBe(403);
      const { caseActs } = await flow.get<{ caseActs: string[] }>(TOWN_LEADER, '/api/desk');
      expect(caseActs).not.toContain('links');
      const referred = await register(flow);
      await broughtToVerification(flow, referred.id);
      await find(flow, referred.id, [PARTLY_TRUE]);
      await confirm(flow, referred.id, [orderOf(flow), orderOf(flow, { code: 'A10', what: '移送有关人员' })]);
      expect((await (await flow.world.as('jw01')).get(`/api/cases/${referred.id}`)).status).toBe(200);
      expect((await linksOf('jw01', referred.id)).status).toBe(403);
    });

    it('tell a polling desk from neither side who complained before or after', async () => {
      const { kind, name, phone } = person();
      const before = await register(flow, { complainant: { kind, name, phone } });
      const onSite = complaint(flow, { channel: 'ONSITE', complainant: { kind, phone }, channelDetails: {} });
      const taken = await flow.post(MEMBER, '/api/cases', onSite);
      const seenFirst = await flow.get<Body[]>(MEMBER, `/api/cases/${taken.id}/timeline`);
      expect(seenFirst.map((entry) => entry['kind'])).not.toContain('link');
      expect((await linksOf(MEMBER, taken.id)).status).toBe(403);
      const after = await register(flow, { complainant: { kind, name, phone } });
      for (const { id } of [before, taken, after]) await accept(flow, id);
      for (const { id } of [before, taken, after]) expect(await linksOf(MEMBER, id)).toEqual({ status: 200, told: [] });
      expect((await linksOf(CHECKER, taken.id)).told.toSorted()).toEqual(
        [`repeat ${before.id}`, `repeat ${after.id}`].toSorted(),
      );
      const seen = await flow.see(after.id, MEMBER);
      expect([seen.repeatOfId, seen.petitionCount]).toEqual([before.id, 2]);
      expect((await flow.see(after.id, CHECKER)).petitionCount).toBe(3);
      expect(JSON.stringify(await flow.get(MEMBER, `/api/cases/${after.id}/timeline`))).not.toContain('"link"');
    });

    it('are made by the desk alone, also in the act of registering, and leave the version', async () => {
      const [one, other] = [await register(flow), await register(flow)];
      await accept(flow, one.id);
      const links = [{ caseId: one.id, decision: 'similar' }];
      const onSite = complaint(flow, { channel: 'ONSITE', channelDetails: {}, links });
      for (const who of [MEMBER, 'xjb01']) expect(await flow.refused(who, '/api/cases', onSite)).toBe('403 permission.denied');
      const { version } = await flow.see(one.id, LEADER);
      await flow.on('djy01', one.id, 'links', { caseId: other.id, decision: 'similar' });
      expect((await flow.see(one.id, LEADER)).version).toBe(version);
      const told = (await flow.timeline(one.id)).at(-1);
      expect([told?.kind, told?.by]).toEqual([
        'link',
        (await flow.get<{ staff: { name: string } }>('djy01', '/api/session')).staff.name,
      ]);
    });
  });

  it('a polling desk does not learn by a telephone number who complained before', async () => {
    const phone = freshPhone();
    await register(flow, { complainant: { kind: 'NAMED_UNVERIFIED', name: '阮秋禾', phone } });
    const again = { channel: 'ONSITE', complainant: { kind: 'NAMED_UNVERIFIED', phone }, channelDetails: {} };
    const answer = await flow.post<Record<string, unknown>>(MEMBER, '/api/cases', complaint(flow, again));
    expect(answer).toMatchObject({ repeatOfId: null, petitionCount: 1 });
    expect((await flow.see(answer['id'] as string)).petitionCount).toBe(2);
  });

  it('a repeated registration no longer answers who has been shut out since', async () => {
    const clerk = await flow.world.as('djy02');
    const body = complaint(flow);
    const key = { 'idempotency-key': 'shut-out-later' };
    const { id } = (await clerk.post('/api/cases', body, key)).body;
    expect((await clerk.post('/api/cases', body, key)).body.id).toBe(id);
    await flow.on('slfz01', id, 'respondents', {
      respondents: [{ type: 'PERSON', name: '登记员', staffId: flow.staff('djy02') }],
    });
    expect((await clerk.post('/api/cases', body, key)).status).toBe(404);
  });

  it('the desk reads no result and no remark of the handlers on an accusation', async () => {
    const { id } = await register(flow, { allegations: [{ code: 'X-05', text: '镇干部打招呼' }] });
    await accept(flow, id, { comment: '主管的话' });
    const seen = await flow.see(id, 'djy01');
    expect(seen).toMatchObject({ actions: [], concurrences: [], supervisions: [], notes: [] });
    expect(seen).not.toHaveProperty('findings');
  });
});
