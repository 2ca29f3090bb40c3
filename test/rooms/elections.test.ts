import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { ElectionsService, type NewElection, type StageCode } from '../../src/elections/elections.service.js';
import { startOfDay } from '../../src/kernel/time.js';
import { AdministrationService } from '../../src/people/administration.service.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../support/engines.js';
import { cookieOf, DISTRICT, importDemoRegions, openFloorTwo, type FloorTwo } from './floor-two.js';

type DemoFile = {
  election: { term: string; name: string; start: string; end: string };
  calendars: {
    townCode: string;
    pollingDay: string;
    voterListPostedOn: string;
    stages: { stage: StageCode; start: string; end: string }[];
  }[];
  keyVillages: { villageCode: string; kind: string }[];
  villages: { code: string; registeredVoters: number; seats: number }[];
};

const POSTPONED = '990114101206';

/** The demo election; one village votes later than its town. */
const demoElection = (): NewElection => {
  const { election, calendars, keyVillages, villages } = JSON.parse(
    readFileSync('config/demo/elections.json', 'utf8'),
  ) as DemoFile;
  const flags = new Map(
    keyVillages.map(({ villageCode, kind }) => [villageCode, kind === '重点村' ? ('KEY' as const) : ('DIFFICULT' as const)]),
  );
  const none = { nominationMeetingOn: null, candidateListPostedOn: null, supplementaryVoteBy: null };
  const later = { townCode: '990114101', villageCode: POSTPONED };
  return {
    districtCode: DISTRICT,
    term: election.term,
    name: election.name,
    startsOn: election.start,
    endsOn: election.end,
    spans: [
      ...calendars.flatMap(({ townCode, stages }) =>
        stages.map(({ stage, start, end }) => ({ townCode, villageCode: null, stage, startsOn: start, endsOn: end })),
      ),
      { ...later, stage: 'S6', startsOn: '2026-10-31', endsOn: '2026-11-01' },
    ],
    pollings: [
      ...calendars.map(({ townCode, pollingDay, voterListPostedOn }) => ({
        townCode,
        villageCode: null,
        day: pollingDay,
        voterListPostedOn,
        ...none,
      })),
      { ...later, day: '2026-11-01', voterListPostedOn: null, ...none },
    ],
    villages: villages.map(({ code, registeredVoters, seats }) => ({
      villageCode: code,
      registeredVoters,
      seats,
      flag: flags.get(code) ?? null,
      flagReason: null,
      flaggedSince: null,
      onSiteGuideStaffId: null,
    })),
  };
};

describeOnEngines('elections', (engine) => {
  let floor: FloorTwo;
  let elections: ElectionsService;
  let electionId: string;

  beforeAll(async () => {
    floor = await openFloorTwo(engine);
    elections = floor.app.get(ElectionsService);
    await importDemoRegions(floor);
    expect(await elections.current(DISTRICT)).toBeUndefined();
    ({ id: electionId } = await floor.app.get(UnitOfWork).write((tx) => elections.loadElection(tx, demoElection())));
  });
  afterAll(() => floor.close());

  it('has nothing left to add to the tables of this floor', async () => {
    const { upQueries } = await floor.app.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is current at once, and before and after its days too', async () => {
    const days = ['2026-12-05', '2026-01-01', '2028-01-01'];
    const current = await Promise.all(days.map((day) => elections.current(DISTRICT, day)));
    expect(current.map((each) => each?.id)).toEqual([electionId, electionId, electionId]);
    expect(await elections.current('110114')).toBeUndefined();
  });

  it('refuses a second one in the same days and a broken one, and leaves nothing behind', async () => {
    const work = floor.app.get(UnitOfWork);
    await expect(work.write((tx) => elections.loadElection(tx, demoElection()))).rejects.toThrow('election.exists');
    const broken = { ...demoElection(), startsOn: '2031-09-01', endsOn: '2031-08-01' };
    await expect(work.write((tx) => elections.loadElection(tx, broken))).rejects.toThrow('election.dates');
    expect((await elections.book(DISTRICT)).sheets).toHaveLength(1);
  });

  it('knows stage, next stage, polling day and key villages of a place', async () => {
    expect(await elections.placeFacts('990114107', '990114107204', '2026-12-05T18:00:00.000+08:00')).toEqual({
      stage: 'S6',
      nextStageStart: '2026-12-06',
      pollingDay: '2026-12-05',
      isKeyVillage: true,
      electionId,
    });
    expect(await elections.placeFacts('990114107', null, startOfDay('2027-01-10'))).toEqual({
      stage: null,
      nextStageStart: null,
      pollingDay: '2026-12-05',
      isKeyVillage: false,
      electionId,
    });
    expect(await elections.placeFacts('110114001', null, startOfDay('2026-12-05'))).toEqual({
      stage: null,
      nextStageStart: null,
      pollingDay: null,
      isKeyVillage: false,
      electionId: null,
    });
  });

  it('lets a village that votes later have its own stage and polling day', async () => {
    const facts = await elections.placeFacts('990114101', POSTPONED, startOfDay('2026-10-31'));
    expect(facts).toMatchObject({ stage: 'S6', pollingDay: '2026-11-01', isKeyVillage: true });
    expect(await elections.stageAt(POSTPONED, '2026-10-24')).toBeUndefined();
    expect([await elections.stageAt('990114101201', '2026-10-31'), await elections.stageAt('990114101', '2026-10-25')]).toEqual([
      'S8',
      'S6',
    ]);
    const calendar = await elections.calendarOf('990114101', POSTPONED);
    expect(calendar.map(({ stage }) => stage)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9']);
    expect(calendar[5]?.startsOn).toBe('2026-10-31');
  });

  it('lists the stages that ended in each village, the postponed one later', async () => {
    const ended = await elections.stagesEnded('2026-10-27', DISTRICT);
    const inVillage = (code: string) => ended.filter(({ villageCode }) => villageCode === code).map(({ stage }) => stage);
    expect(inVillage('990114101201')).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6']);
    expect(inVillage(POSTPONED)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(ended.find(({ villageCode }) => villageCode === '990114102201')).toEqual({
      electionId,
      districtCode: DISTRICT,
      townCode: '990114102',
      villageCode: '990114102201',
      stage: 'S1',
      startsOn: '2026-09-08',
      endsOn: '2026-10-08',
      nextStageStart: '2026-10-09',
    });
    expect(await elections.stagesEnded('2026-10-27')).toEqual(ended);
  });

  it('has one election in its days, also where two are founded at the same moment', async () => {
    const work = floor.app.get(UnitOfWork);
    const input = { ...demoElection(), startsOn: '2031-09-01', endsOn: '2031-12-31', spans: [], pollings: [], villages: [] };
    let written = (): void => undefined;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const first = work.write(async (tx) => {
      await elections.loadElection(tx, input);
      written();
      await sleep(300);
    });
    await isWritten;
    const second = work.write((tx) => elections.loadElection(tx, input));
    await expect(second).rejects.toThrow('election.exists');
    await first;
    await work.write((tx) => tx.change('DELETE FROM elections WHERE starts_on = ?', [input.startsOn]));
  });

  it('answers with nine stages and a calendar per town, and with the closed lists', async () => {
    const password = 'correct horse battery';
    const first = { districtCode: DISTRICT, username: 'admin01', name: '鄢启明', password };
    await floor.app.get(AdministrationService).createFirstAdministrator(first);
    const headers = cookieOf(await floor.call('POST', '/api/session', { body: { username: 'admin01', password } }));
    const { body } = await floor.call('GET', '/api/elections', { headers });
    expect(body['currentId']).toBe(electionId);
    const [election] = body['items'] as Record<string, unknown[]>[];
    expect(['stages', 'calendars', 'exceptions', 'villages'].map((key) => election?.[key]?.length)).toEqual([9, 8, 1, 64]);
    expect(election?.['exceptions']).toMatchObject([
      { villageCode: POSTPONED, stages: [{ stage: 'S6' }], polling: { day: '2026-11-01' } },
    ]);
    const taxonomy = await floor.call('GET', '/api/taxonomy');
    const lists = ['codes', 'channels', 'declineGrounds', 'findings', 'actions'].map(
      (key) => (taxonomy.body[key] as unknown[]).length,
    );
    expect(lists).toEqual([61, 7, 6, 7, 14]);
  });
});
