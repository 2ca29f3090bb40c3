import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { body, directory, openClocks, read, refused, registered, routed, TOWN, type CaseBody } from '../handled-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const STAGES = ['S1', 'S2', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'];

type Spot = {
  id: string;
  villageCode: string;
  stage: string;
  complaints: number;
  gravest: number;
  decidedAt: string | null;
  isFlagged: boolean | null;
  reason: string | null;
};
type Place = { villageCode: string; stage: string };
type Page = { items: Spot[]; nextCursor: string | null };

describeOnSqliteFirst('hotspots', (engine) => {
  let world: World;
  let g: Awaited<ReturnType<typeof directory>>;
  let villages: string[];
  let taken = -1;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    g = await directory(world);
    const rows = await world.app
      .get(Reader, { strict: false })
      .sql<{ village_code: string }>(
        `SELECT village_code FROM village_profiles WHERE flag IS NULL AND village_code LIKE '${TOWN}%' ORDER BY village_code`,
      );
    villages = rows.map(({ village_code }) => village_code);
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  /** A village in a stage that no other test has complained about. */
  const freshPlace = (): Place => {
    taken += 1;
    return { villageCode: villages[Math.floor(taken / STAGES.length)]!, stage: STAGES[taken % STAGES.length]! };
  };
  /** … in a village whose flag no other test has touched. */
  const unflagged = (): Place => ({ villageCode: villages.pop()!, stage: 'S4' });
  const count = () => world.run('hotspots.count');
  const page = async (username: string, query = ''): Promise<Page> =>
    body(await (await world.as(username)).get<Page>(`/api/hotspots?limit=100${query}`));
  const spotOf = async (username: string, { villageCode, stage }: Place): Promise<Spot | undefined> => {
    const found = (await page(username)).items.filter((spot) => spot.villageCode === villageCode && spot.stage === stage);
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0];
  };
  const complain = (place: Place, more: object = {}): Promise<CaseBody> => registered(world, { ...place, ...more });
  const gathered = async (place: Place, more: object = {}): Promise<CaseBody[]> => {
    const cases: CaseBody[] = [];
    for (let turn = 0; turn < 3; turn += 1) cases.push(await complain(place, more));
    await count();
    return cases;
  };
  const decide = async (username: string, id: string, more: object = {}) =>
    (await world.as(username)).post<CaseBody & Spot>(`/api/hotspots/${id}/decision`, {
      flagKey: true,
      reason: '三户同日反映',
      ...more,
    });

  describe('are raised', () => {
    it('by the third complaint of a village and stage, once', async () => {
      const place = freshPlace();
      await complain(place);
      await complain(place);
      await complain(place, { stage: 'S3' });
      await count();
      expect(await spotOf('xjb01', place)).toBeUndefined();
      await complain(place);
      await Promise.all([count(), count()]);
      await count();
      expect(await spotOf('xjb01', place)).toMatchObject({
        complaints: 3,
        gravest: 0,
        decidedAt: null,
        proposes: { flag: 'KEY', onSiteGuide: true },
      });
    });

    it('by the second of severity 4', async () => {
      const place = freshPlace();
      await complain(place, { severity: 4 });
      await count();
      expect(await spotOf('xjb01', place)).toBeUndefined();
      await complain(place, { severity: 4 });
      await count();
      expect(await spotOf('xjb01', place)).toMatchObject({ complaints: 2, gravest: 2 });
    });

    it('by fifty that come at once, once', async () => {
      const place = freshPlace();
      await Promise.all([...Array.from({ length: 50 }, () => complain(place)), count(), count(), count()]);
      await Promise.all([count(), count(), count()]);
      expect((await spotOf('xjb01', place))!.complaints).toBeGreaterThanOrEqual(3);
    });

    it('not by inquiries, by what was merged or withdrawn before the next came, or without a village', async () => {
      const place = freshPlace();
      for (let turn = 0; turn < 3; turn += 1) await complain(place, { allegations: [{ code: 'Q-01', text: '怎么委托投票' }] });
      for (let turn = 0; turn < 3; turn += 1) await registered(world, { villageCode: undefined, stage: place.stage });
      const parent = await complain(place);
      for (let turn = 0; turn < 3; turn += 1) {
        const child = await complain(place);
        const supervisor = await world.as('slfz01');
        body(await supervisor.post(`/api/cases/${child.id}/steps/merge`, { parentId: parent.id, reason: '同一事实' }));
      }
      await count();
      expect(await spotOf('xjb01', place)).toBeUndefined();
    });

    it('once the village of a complaint becomes known, or its severity', async () => {
      const place = freshPlace();
      await complain(place);
      await complain(place);
      const { id } = await registered(world, { villageCode: undefined, stage: place.stage });
      await count();
      expect(await spotOf('xjb01', place)).toBeUndefined();
      body(await (await world.as('djy01')).post(`/api/cases/${id}/supplements`, { villageCode: place.villageCode }));
      await count();
      expect(await spotOf('xjb01', place)).toMatchObject({ complaints: 3 });
    });
  });

  describe('are shown', () => {
    it('to district office, head, supervisor and the leader of the town’s guidance group, to nobody else by role', async () => {
      const place = freshPlace();
      await gathered(place);
      for (const username of ['xjb01', 'fzr01', 'slfz01', 'zd1_zz']) expect(await spotOf(username, place)).toBeDefined();
      expect(await spotOf('zd2_zz', place)).toBeUndefined();
      expect(await spotOf('zld102', place)).toBeUndefined();
      for (const username of ['djy01', 'zd1_01', 'jw01', 'fc01', 'sj01', 'admin01'])
        expect([username, (await (await world.as(username)).get('/api/hotspots')).status]).toEqual([username, 403]);
    });

    it('to the leader with the cases that the leader sees, to the town once its own cases make one', async () => {
      const place = freshPlace();
      const cases = await gathered(place);
      expect(await spotOf('zd1_zz', place)).toMatchObject({ complaints: 0 });
      expect(await spotOf('zld101', place)).toBeUndefined();
      const supervisor = await world.as('slfz01');
      for (const { id } of cases) {
        expect(await spotOf('zld101', place)).toBeUndefined();
        body(await supervisor.post(`/api/cases/${id}/steps/accept`));
      }
      expect(await spotOf('zd1_zz', place)).toMatchObject({ complaints: 3 });
      expect(await spotOf('zld101', place)).toMatchObject({ complaints: 3, reason: null });
    });

    /** So many complaints the town handles, and one about the town itself and a person of the district office. */
    const gatheredWithHidden = async (seen: number): Promise<ReturnType<typeof freshPlace>> => {
      const place = freshPlace();
      await Promise.all(Array.from({ length: seen }, () => routed(world, place)));
      await routed(world, {
        ...place,
        respondents: [
          { type: 'TOWN_LEADERSHIP_GROUP', name: '镇领导小组', groupId: g.townGroup },
          { type: 'DISTRICT_OFFICE', name: '区选举办工作人员', staffId: g.staffId('xjb02') },
        ],
      });
      await count();
      return place;
    };

    it('not to a person who is excluded from one of the cases', async () => {
      const place = await gatheredWithHidden(3);
      const { id, complaints } = (await spotOf('xjb01', place))!;
      expect(complaints).toBe(4);
      expect(await spotOf('xjb02', place)).toBeUndefined();
      expect((await decide('xjb02', id)).status).toBe(404);
    });

    it('to a town as if a case about itself did not exist', async () => {
      const withoutIt = await gatheredWithHidden(3);
      expect(await spotOf('zld101', withoutIt)).toMatchObject({ complaints: 3 });
      const onlyWithIt = await gatheredWithHidden(2);
      expect(await spotOf('xjb01', onlyWithIt)).toMatchObject({ complaints: 3 });
      expect(await spotOf('zld101', onlyWithIt)).toBeUndefined();
    });

    it('page by page, and by whether they are decided', async () => {
      const all = (await page('xjb01')).items.map(({ id }) => id);
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const more: Page = body(
          await (await world.as('xjb01')).get<Page>(`/api/hotspots?limit=2${cursor && `&cursor=${cursor}`}`),
        );
        seen.push(...more.items.map(({ id }) => id));
        cursor = more.nextCursor;
      }
      expect(seen).toEqual(all);
      expect((await page('xjb01', '&decided=true')).items).toEqual([]);
      expect((await page('xjb01', '&decided=false')).items).toHaveLength(all.length);
      expect((await (await world.as('xjb01')).get('/api/hotspots?cursor=nope')).status).toBe(400);
    });
  });

  describe('are decided', () => {
    it('by district office or head, once: the village becomes a key village, with its history', async () => {
      const place = unflagged();
      const [first] = await gathered(place);
      const before = openClocks(await read(world, 'slfz01', first!.id), 'triage');
      const { id } = (await spotOf('xjb01', place))!;
      for (const username of ['slfz01', 'zd1_zz', 'zld101', 'djy01', 'sj01'])
        expect([username, (await decide(username, id)).status]).toEqual([username, 403]);
      const guide = g.staffId('zd1_01');
      expect(body(await decide('fzr01', id, { onSiteGuideStaffId: guide }))).toMatchObject({
        isFlagged: true,
        onSiteGuideStaffId: guide,
        proposes: null,
      });
      expect(refused(await decide('xjb01', id))).toEqual([409, 'hotspot.decided']);
      const reader = world.app.get(Reader, { strict: false });
      expect(
        await reader.sql('SELECT flag, on_site_guide_staff_id AS guide FROM village_profiles WHERE village_code = ?', [
          place.villageCode,
        ]),
      ).toEqual([{ flag: 'KEY', guide }]);
      expect(
        await reader.sql('SELECT old_flag, new_flag, by_id FROM village_flag_changes WHERE village_code = ?', [
          place.villageCode,
        ]),
      ).toEqual([{ old_flag: null, new_flag: 'KEY', by_id: g.staffId('fzr01') }]);
      expect(openClocks(await read(world, 'slfz01', first!.id), 'triage')).toEqual(before);
      const accepted = body(await (await world.as('slfz01')).post<CaseBody>(`/api/cases/${first!.id}/steps/accept`));
      expect(accepted).toMatchObject({ isKeyVillage: true, severity: 3 });
      expect(openClocks(accepted, 'not_taken_lead')[0]!.dueAt.slice(0, 13)).toBe('2026-10-12T10');
    });

    it('the words that all staff read of the flag speak of no complaint', async () => {
      const place = unflagged();
      await gathered(place);
      body(await decide('xjb01', (await spotOf('xjb01', place))!.id));
      type Village = { villageCode: string; flagReason: string | null };
      const { body: elections } = await (await world.as('zld101')).get<{ items: { villages: Village[] }[] }>('/api/elections');
      const village = elections.items.flatMap(({ villages: all }) => all).find((v) => v.villageCode === place.villageCode);
      expect(village).toMatchObject({ flag: 'KEY', flagReason: '经研判列为重点村' });
    });

    it('against it: the village stays as it was', async () => {
      const place = unflagged();
      await gathered(place);
      const { id } = (await spotOf('xjb01', place))!;
      expect(body(await decide('xjb01', id, { flagKey: false }))).toMatchObject({ isFlagged: false, reason: '三户同日反映' });
      const rows = await world.app
        .get(Reader, { strict: false })
        .sql('SELECT flag FROM village_profiles WHERE village_code = ?', [place.villageCode]);
      expect(rows).toEqual([{ flag: null }]);
    });

    it('with a guide of a guidance group who is in no conflict', async () => {
      const place = unflagged();
      await complain(place, {
        respondents: [{ type: 'GUIDANCE_MEMBER', name: '指导员', staffId: g.staffId('zd1_02') }],
      });
      await gathered(place);
      const { id } = (await spotOf('xjb01', place))!;
      const guide = (username: string) => ({ onSiteGuideStaffId: g.staffId(username) });
      expect(refused(await decide('xjb01', id, guide('zcy101')))).toEqual([409, 'hotspot.guide-not-guidance']);
      expect(refused(await decide('xjb01', id, guide('zd1_02')))).toEqual([409, 'hotspot.guide-conflicted']);
      expect(refused(await decide('xjb01', id, { ...guide('zd2_01'), flagKey: false }))).toEqual([
        409,
        'hotspot.guide-without-flag',
      ]);
      expect(refused(await decide('xjb01', id, { onSiteGuideStaffId: 'nobody' }))).toEqual([400, 'input.unknown-staff']);
      expect((await decide('xjb01', 'nothing')).status).toBe(404);
      expect((await decide('xjb01', id, { reason: ' ' })).status).toBe(400);
      const answers = await Promise.all([decide('xjb01', id), decide('fzr01', id), decide('xjb01', id)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    });
  });

  it('are found by a worker that was asleep, even when the complaints have been merged since', async () => {
    const place = freshPlace();
    const [parent, ...children] = [await complain(place), await complain(place), await complain(place)];
    const supervisor = await world.as('slfz01');
    for (const { id } of children)
      body(await supervisor.post(`/api/cases/${id}/steps/merge`, { parentId: parent!.id, reason: '同一事实' }));
    world.at('2026-10-20T09:00:00+08:00');
    await count();
    expect(await spotOf('xjb01', place)).toMatchObject({ complaints: 3 });
  });
});
