import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseView } from '../../../src/cases/present-case.js';
import { OpenLookBacksService } from '../../../src/lookback/open-look-backs.service.js';
import { TaxonomyService } from '../../../src/elections/taxonomy.service.js';
import { STAGE_CODES } from '../../../src/cases/vocabulary.js';
import { codeOfFailure, ITEMS } from '../../../src/lookback/look-back-items.js';
import { describeOnSqliteFirst } from '../../support/engines.js';
import { startWorld, type Answer, type Client, type World } from '../../support/world.js';
import { caseUnderWay, fileOf, staffNamed, TOWN, VILLAGE } from '../correcting-case.js';

const NOW = '2026-10-12T09:00:00+08:00';
const PASSED = { procedure: 'pass', archive: 'pass', publicVoice: 'pass', sample: [{ who: 'V1', words: '都按时贴了' }] };

type Row = {
  id: string;
  villageCode: string;
  stage: string;
  dueAt: string;
  isOverdue: boolean;
  actionId: string | null;
  filledAt: string | null;
};
type Page = { items: Row[]; nextCursor: string | null };
type Opened = { openedCases: { id: string; number: string; item: string }[]; code: string };

describeOnSqliteFirst('look-backs', (engine) => {
  let world: World;
  let town: Client;
  let member: Client;
  let checker: Client;
  let office: Client;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
    [town, member, checker, office] = (await Promise.all(
      ['zld101', 'zd1_01', 'zd1_02', 'xjb01'].map((name) => world.as(name)),
    )) as [Client, Client, Client, Client];
    await world.run('look-backs.open');
  });
  beforeEach(() => world.at(NOW));
  afterAll(() => world?.close());

  const list = async (who: Client, query = ''): Promise<Row[]> =>
    (await who.get<Page>(`/api/look-backs?limit=200${query}`)).body.items;
  const fill = (who: Client, id: string, body: object): Promise<Answer<Opened>> =>
    who.post<Opened>(`/api/look-backs/${id}/filling`, body);
  const waiting = async (stage: string): Promise<Row> => {
    const found = (await list(town, `&open=true&stage=${stage}`)).find((row) => row.actionId === null);
    if (!found) throw new Error(`no open look-back of ${stage}`);
    return found;
  };

  describe('after a stage', () => {
    it('are opened once per village and stage, however often and however many at once', async () => {
      const rows = await list(town);
      expect(rows).toHaveLength(8 * 3);
      expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(['S1', 'S2', 'S3']));
      const opener = world.app.get(OpenLookBacksService, { strict: false });
      expect(await Promise.all([opener.openDue('2026-10-12T10:00:00.000+08:00'), opener.openDue(NOW)])).toEqual([0, 0]);
      const both = await Promise.all([1, 2].map(() => opener.openDue('2026-10-20T08:00:00.000+08:00')));
      expect(both[0]! + both[1]!).toBeGreaterThanOrEqual(8);
      expect(await list(town, '&stage=S4')).toHaveLength(8);
    });

    it('are due 3 C after the stage ended', async () => {
      const row = (await list(town, `&village=${VILLAGE}&stage=S3`))[0];
      expect(row).toMatchObject({ dueAt: '2026-10-14T00:00:00.000+08:00', isOverdue: false });
      expect((await list(town, '&stage=S1')).every(({ isOverdue }) => isOverdue)).toBe(true);
      const [late, notYet] = [await list(town, '&overdue=true'), await list(town, '&overdue=false')];
      expect([late.length > 0, late.every(({ isOverdue }) => isOverdue), notYet.some(({ isOverdue }) => isOverdue)]).toEqual([
        true,
        true,
        false,
      ]);
    });

    it('are seen by their town, its guidance group and the overseers alone', async () => {
      expect(await list(member, `&town=${TOWN}&stage=S1`)).toHaveLength(8);
      expect(await list(await world.as('zd2_zz'), `&town=${TOWN}`)).toEqual([]);
      expect(await list(await world.as('zld103'), `&town=${TOWN}`)).toEqual([]);
      expect(await list(await world.as('djy01'))).toEqual([]);
      expect(await list(office, `&town=${TOWN}&stage=S2`)).toHaveLength(8);
      const { id } = await waiting('S1');
      expect((await (await world.as('zld103')).get(`/api/look-backs/${id}`)).status).toBe(404);
      expect((await member.get(`/api/look-backs/${id}`)).status).toBe(200);
      expect((await fill(member, id, PASSED)).status).toBe(403);
      expect((await fill(office, id, PASSED)).status).toBe(403);
      expect((await fill(await world.as('zld103'), id, PASSED)).status).toBe(404);
    });

    it('are listed page by page', async () => {
      const seen: string[] = [];
      let after = '';
      do {
        const { body }: Answer<Page> = await town.get<Page>(`/api/look-backs?limit=3&stage=S1&town=${TOWN}${after}`);
        seen.push(...body.items.map((row) => row.id));
        after = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
      } while (after !== '');
      expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
      expect((await town.get('/api/look-backs?cursor=x')).body.code).toBe('cursor.invalid');
      expect((await town.get('/api/look-backs?stage=S0')).status).toBe(400);
    });
  });

  describe('filling', () => {
    it('records what passed, once', async () => {
      const { id } = await waiting('S1');
      const filled = await fill(town, id, { ...PASSED, evidence: ['照片三张'] });
      expect([filled.status, filled.body]).toMatchObject([201, { procedure: 'pass', openedCases: [], isOverdue: false }]);
      expect((await fill(town, id, PASSED)).body.code).toBe('look-back.filled');
      expect((await list(town, '&open=true&stage=S1')).map((row) => row.id)).not.toContain(id);
      expect((await list(town, '&open=false&stage=S1')).map((row) => row.id)).toContain(id);
    });

    it('is filled by one of two who try at once', async () => {
      const { id } = await waiting('S2');
      const failed = { ...PASSED, archive: 'fail', archiveNote: '会议记录缺签名' };
      const answers = await Promise.all([fill(town, id, failed), fill(await world.as('zcy101'), id, failed)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    });

    it('says why an item did not pass', async () => {
      const { id } = await waiting('S2');
      expect((await fill(town, id, { ...PASSED, archive: 'fail' })).body.code).toBe('look-back.note-missing');
      expect((await fill(town, id, { ...PASSED, archive: 'maybe' })).status).toBe(400);
      const named = { ...PASSED, sample: [{ who: '王大妈', words: '挺好' }] };
      expect((await fill(town, id, named)).body.code).toBe('look-back.voice-not-coded');
    });

    it('opens one case per failed item, which the desk can accept as it is (scenario 7)', async () => {
      const row = await waiting('S3');
      const { body } = await fill(town, row.id, {
        ...PASSED,
        archive: 'fail',
        archiveNote: '委托投票名单没有照片',
        publicVoice: 'fail',
        publicVoiceNote: '两户说名单没看到',
      });
      expect(body.openedCases.map(({ item }) => item)).toEqual(['archive', 'publicVoice']);
      const supervisor = await world.as('slfz01');
      const found = (await supervisor.get<CaseView>(`/api/cases/${body.openedCases[0]!.id}`)).body;
      expect(found).toMatchObject({
        channel: 'LOOKBACK',
        state: 'registered',
        contact: 'NONE',
        villageCode: row.villageCode,
        stage: 'S3',
        lookBackId: row.id,
        missing: [],
        allegations: [{ code: 'S9-02', text: expect.stringContaining('委托投票名单没有照片') }],
        channelDetails: { lookBackId: row.id, item: 'archive' },
        notices: [],
      });
      expect(found.allowedSteps.find(({ step }) => step === 'accept')).toMatchObject({ allowed: true });
      const second = await fileOf(world, body.openedCases[1]!.id);
      expect(second.kase.channelDetails).toEqual({ lookBackId: row.id, item: 'publicVoice', samplePerson: 'V1' });
      expect(second.kase.receivedById).toBe('system');
    });

    it('has a code of the taxonomy for every item at every stage', () => {
      const taxonomy = world.app.get(TaxonomyService, { strict: false });
      const codes = STAGE_CODES.flatMap((stage) => ITEMS.map((item) => codeOfFailure(item, stage)));
      expect(codes.filter((code) => taxonomy.code(code) === undefined)).toEqual([]);
    });
  });

  describe('of a re-run (scenario 5)', () => {
    const RERUN = { code: 'A05' as const, rerunStage: 'S3' as const, what: '重新登记选民' };
    const DONE = { doneOn: '2026-10-12', note: '已重新登记' };
    const finish = (caseId: string) => member.post(`/api/cases/${caseId}/steps/finishCorrection`);

    it('keeps the case correcting until ① and ② have passed and ③ was taken', async () => {
      const caseId = await caseUnderWay(world, { orders: [RERUN] });
      const action = `/api/cases/${caseId}/actions/${(await fileOf(world, caseId)).actions[0]!.id}`;
      await town.post(`/api/cases/${caseId}/concurrence`, { subject: 'correction', stance: 'concur' });
      const { body: done } = await member.post(`${action}/completion`, DONE);
      const lookBackId = String(done['rerunLookBackId']);
      await checker.post(`${action}/check`, { passed: true });
      expect((await finish(caseId)).body.code).toBe('rerun.look-back-open');
      const mine = (await list(town, '&open=true&stage=S3')).find(({ id }) => id === lookBackId);
      expect(mine).toMatchObject({ villageCode: VILLAGE, dueAt: '2026-10-16T00:00:00.000+08:00' });
      expect((await fill(town, lookBackId, { ...PASSED, archive: 'n_a', archiveNote: '无' })).body.code).toBe(
        'look-back.rerun-in-full',
      );

      const failed = await fill(town, lookBackId, { ...PASSED, procedure: 'fail', procedureNote: '仍有一组未通知' });
      expect(failed.body.openedCases).toHaveLength(1);
      expect((await fileOf(world, caseId)).actions[0]).toMatchObject({ status: 'ordered' });
      const clocks = (await member.get<CaseView>(`/api/cases/${caseId}`)).body.clocks.filter(({ clock }) => clock === 'action');
      expect(clocks.map(({ metAt }) => metAt === null)).toEqual([false, true]);
      expect((await finish(caseId)).body.code).toBe('actions.unchecked');

      world.at('2026-10-13T09:00:00+08:00');
      const { body: again } = await member.post(`${action}/completion`, { ...DONE, doneOn: '2026-10-12' });
      expect(again['rerunLookBackId']).not.toBe(lookBackId);
      const voice = { ...PASSED, publicVoice: 'fail', publicVoiceNote: '一户仍不满意' };
      const passed = await fill(town, String(again['rerunLookBackId']), voice);
      expect(passed.body.openedCases.map(({ item }) => item)).toEqual(['publicVoice']);
      await checker.post(`${action}/check`, { passed: true });
      expect((await finish(caseId)).body.state).toBe('explaining');
    });

    it('is done by the district office where the town group is accused, and so are the cases it opens', async () => {
      const caseId = await caseUnderWay(world, { orders: [RERUN], isTownAccused: true });
      const { actions } = await fileOf(world, caseId);
      const action = `/api/cases/${caseId}/actions/${actions[0]!.id}`;
      const { body } = await member.post(`${action}/completion`, DONE);
      const lookBackId = String(body['rerunLookBackId']);
      expect((await town.get(`/api/look-backs/${lookBackId}`)).status).toBe(404);
      expect((await list(town, '&open=true')).map(({ id }) => id)).not.toContain(lookBackId);
      const filled = await fill(office, lookBackId, { ...PASSED, archive: 'fail', archiveNote: '名单缺照片' });
      expect(filled.status).toBe(201);
      const { exclusions } = await fileOf(world, filled.body.openedCases[0]!.id);
      const { groupId } = await staffNamed(world, 'zld101');
      expect(exclusions).toMatchObject([{ groupId, reason: 'RESPONDENT_GROUP', liftedAt: null }]);
    });

    it('re-dates a look-back that nobody has filled, and drops it with its action', async () => {
      const caseId = await caseUnderWay(world, { orders: [RERUN, {}] });
      const { actions } = await fileOf(world, caseId);
      const action = `/api/cases/${caseId}/actions/${actions[0]!.id}`;
      const first = await member.post(`${action}/completion`, { ...DONE, doneOn: '2026-10-11' });
      await checker.post(`${action}/check`, { passed: false });
      const second = await member.post(`${action}/completion`, DONE);
      expect(second.body['rerunLookBackId']).toBe(first.body['rerunLookBackId']);
      const leader = await world.as('zd1_zz');
      await leader.post(`${action}/replacement`, { reason: '区里决定整体重选' });
      const { body } = await town.get<Row & { procedure: string }>(`/api/look-backs/${String(first.body['rerunLookBackId'])}`);
      expect(body).toMatchObject({ procedure: 'n_a', procedureNote: '区里决定整体重选', filledAt: expect.any(String) });
    });
  });

  it('leaves no message waiting', () => world.settled());
});
