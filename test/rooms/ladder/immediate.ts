import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { raisesOf } from '../../support/announced.js';
import { describeOnEngines } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, read, refused, registered, routed, submitted, verifying, type CaseBody } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const GRAVE = { allegations: [{ code: 'X-02', text: '有人堵门威胁' }] };

describeOnEngines('what does not wait for a clock', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const triggers = async (id: string): Promise<string[]> =>
    (await raisesOf(world, id)).filter(({ rung }) => rung === 'immediate').map(({ trigger }) => trigger);
  const supplement = async (id: string, input: object, username = 'djy01'): Promise<CaseBody> =>
    body(await (await world.as(username)).post<CaseBody>(`/api/cases/${id}/supplements`, input));

  describe('at registration', () => {
    const cases: [string, object, string[]][] = [
      ['nothing for a complaint of severity 3', {}, []],
      ['severity 4', { allegations: [{ code: 'S4-01', text: '内定候选人' }] }, ['severity_4']],
      ['violence', GRAVE, ['violence']],
      ['a leak', { allegations: [{ code: 'X-09', text: '镇里知道是我反映的' }] }, ['leak']],
      ['a severity that the desk raised', { severity: 4 }, ['severity_4']],
    ];
    it.each(cases)('announces %s', async (_, more, expected) => {
      const { id } = await registered(world, more);
      expect(await triggers(id)).toEqual(expected);
    });

    it.each([
      [4, []],
      [5, ['group_of_five']],
    ])('announces a visit of five people and more, here %s', async (headcount, expected) => {
      const { id } = await registered(world, {
        channel: 'VISIT',
        complainant: { kind: 'GROUP_VISIT', headcount, representatives: ['卓小满'] },
        channelDetails: { headcount, representatives: ['卓小满'], arrivedAt: NOW },
      });
      expect(await triggers(id)).toEqual(expected);
    });

    it('announces what is received on polling day, and not the day before', async () => {
      const on = async (moment: string) => {
        world.at(moment);
        return registered(world, { stage: 'S6', channelDetails: { callStart: moment } });
      };
      const [polling] = await world.app
        .get(Reader, { strict: false })
        .sql<{ day: string }>("SELECT day FROM polling_days WHERE town_code = '990114101' AND village_code IS NULL");
      const before = new Date(Date.parse(`${polling!.day}T09:00:00+08:00`) - 86_400_000).toISOString();
      expect(await triggers((await on(before)).id)).toEqual([]);
      expect(await triggers((await on(`${polling!.day}T09:00:00+08:00`)).id)).toEqual(['polling_day']);
    });
  });

  describe('later', () => {
    it('announces a supplement that makes the matter grave, once', async () => {
      const { id } = await registered(world, { villageCode: undefined });
      expect(await triggers(id)).toEqual([]);
      await supplement(id, { text: '还有一事' });
      expect(await triggers(id)).toEqual([]);
      await supplement(id, GRAVE);
      expect(await triggers(id)).toEqual(['violence']);
      await supplement(id, { allegations: [{ code: 'X-09', text: '身份也泄露了' }], villageCode: '990114101205' });
      expect(await triggers(id)).toEqual(['violence']);
    });

    it('announces a head count that becomes known later', async () => {
      const { id } = await registered(world, { complainant: { kind: 'JOINT', name: '聂广田', phone: '19911112222' } });
      await supplement(id, { complainant: { headcount: 6 } });
      expect(await triggers(id)).toEqual(['group_of_five']);
    });
  });

  describe('repeat petitions on one matter', () => {
    it('announce the third and every later one at registration, every repeat to its leader once it is accepted', async () => {
      const complainant = { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900112233' };
      const rungs: string[][] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const { id } = await registered(world, { complainant });
        const before = (await raisesOf(world, id)).map(({ rung }) => rung);
        body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/accept`));
        rungs.push(before, (await raisesOf(world, id)).map(({ rung }) => rung).slice(before.length));
      }
      expect(rungs).toEqual([[], [], [], ['repeat_2'], ['repeat_3'], ['repeat_2'], ['repeat_3'], ['repeat_2']]);
    });

    it('change the verifier with the third', async () => {
      const complainant = { kind: 'NAMED_UNVERIFIED', name: '聂广田', phone: '19900445566' };
      await verifying(world, { complainant });
      await registered(world, { complainant });
      const { id } = await routed(world, { complainant });
      const { staffId } = await directory(world);
      const leader = await world.as('zd1_zz');
      const start = (...usernames: string[]) =>
        leader.post<CaseBody>(`/api/cases/${id}/steps/startVerification`, {
          verifierIds: usernames.map(staffId),
          declaredNoConflict: true,
        });
      expect(refused(await start('zd1_01', 'zd2_01'))).toEqual([409, 'verifiers.earlier-petition']);
      expect((await start('zd2_01', 'zd2_02')).status).toBe(201);
    });
  });

  describe('the report of a grave and urgent matter', () => {
    const REPORT = {
      what: '有人围堵村委会，反映人聂广田在场',
      place: '南碾沟村村委会院内',
      people: '约三十人',
      since: '2026-10-12T08:30:00+08:00',
      measures: '已报派出所，镇里到场',
      risk: '可能冲击会场',
      nextReportAt: '2026-10-12T11:00:00+08:00',
    };
    const report = async (username: string, id: string, more: object = {}) =>
      (await world.as(username)).post<CaseBody>(`/api/cases/${id}/urgent-reports`, { ...REPORT, ...more });
    const seen = async (username: string, id: string) => (await read(world, username, id))['urgentReports'];

    it('is filed by the leader or the district office, further ones follow, and none is changed', async () => {
      const { id } = await routed(world, GRAVE);
      expect(body(await report('zd1_zz', id))).toMatchObject({ ordinal: 1, place: REPORT.place });
      expect(body(await report('xjb01', id, { nextReportAt: undefined }))).toMatchObject({ ordinal: 2, nextReportAt: null });
      expect(await seen('slfz01', id)).toMatchObject([{ ordinal: 1, risk: REPORT.risk }, { ordinal: 2 }]);
      const timeline = await (await world.as('sj01')).get<{ kind: string }[]>(`/api/cases/${id}/timeline`);
      expect(timeline.body.filter(({ kind }) => kind === 'urgentReport')).toHaveLength(2);
    });

    it('names no complainant', async () => {
      const { id } = await routed(world, GRAVE);
      expect(JSON.stringify(body(await report('zd1_zz', id)))).not.toContain('聂广田');
    });

    it('is nobody else’s to file', async () => {
      const { id } = await routed(world, GRAVE);
      for (const username of ['djy01', 'slfz01', 'zd1_01', 'fzr01', 'zld101', 'sj01', 'jw01'])
        expect([username, (await report(username, id)).status]).toEqual([username, 403]);
      expect((await report('zd2_zz', id)).status).toBe(404);
    });

    it('is not read by the town, and by the discipline liaison as a reference only', async () => {
      const { id } = await routed(world, GRAVE);
      body(await report('zd1_zz', id));
      expect(await seen('zld101', id)).toEqual([]);
      expect(await seen('djy01', id)).toEqual([]);
      expect(await seen('jw01', id)).toEqual([
        { id: expect.any(String), ordinal: 1, reportedAt: expect.any(String), nextReportAt: expect.any(String) },
      ]);
    });

    it('is about something that has begun, and about an open case', async () => {
      const { id } = await routed(world, GRAVE);
      const later = '2026-10-12T12:00:00+08:00';
      expect(refused(await report('xjb01', id, { since: later }))).toEqual([409, 'urgent-report.since-later']);
      expect(refused(await report('xjb01', id, { nextReportAt: REPORT.since }))).toEqual([409, 'urgent-report.next-earlier']);
      expect((await report('xjb01', id, { risk: undefined })).status).toBe(400);
      const transfer = { body: '区公安分局', kind: 'forward', basis: '信访工作条例 22' };
      body(await (await world.as('slfz01')).post(`/api/cases/${id}/steps/transfer`, transfer));
      expect(refused(await report('xjb01', id))).toEqual([409, 'urgent-report.case-closed']);
    });
  });

  it('is quiet about everything else that happens to a case', async () => {
    const kase = await verifying(world);
    await submitted(world, kase);
    expect(await raisesOf(world, kase.id)).toEqual([]);
  });
});
