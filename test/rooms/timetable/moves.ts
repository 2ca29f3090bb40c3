import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CalendarMoveRow } from '../../../src/elections/calendar-move.entity.js';
import type { ClockName } from '../../../src/deadlines/clock-names.js';
import { DeadlineChange } from '../../../src/deadlines/deadline-change.entity.js';
import { Deadline } from '../../../src/deadlines/deadline.entity.js';
import { ElectionsService } from '../../../src/elections/elections.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { MovesService } from '../../../src/timetable/moves.service.js';
import { describeOnEngines } from '../../support/engines.js';
import { register, TOWN, VILLAGE } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import { accept } from '../../support/flow/handling.js';

const OTHER_VILLAGE = '990114101202';
const midnight = (day: string): string => `${day}T00:00:00.000+08:00`;

type Moved = { clock: ClockName; caseId: string; caseNumber: string; from: string; to: string };
type Report = {
  move: { id: string } | null;
  clocks: Moved[];
  others: { cases: number; clocks: number };
  code: string;
  detail: string;
};

describeOnEngines('moving a stage or the polling day', (engine) => {
  let flow: Flow;
  let electionId: string;
  let here: string;
  let there: string;
  let hidden: string;

  const accepted = async (more: object = {}): Promise<string> => {
    const { id } = await register(flow, more);
    await accept(flow, id);
    return id;
  };
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
    ({ currentId: electionId } = await flow.get<{ currentId: string }>('xjb01', '/api/elections'));
    here = await accepted();
    there = await accepted({ villageCode: OTHER_VILLAGE });
    hidden = await accepted({ respondents: [{ type: 'DISTRICT_OFFICE', name: '区选举办某人' }] });
    await flow.world.settled();
  });
  afterAll(() => flow?.world.close());

  const post = async (who: string, body: object, language = 'zh') =>
    (await flow.world.as(who)).post<Report>(`/api/elections/${electionId}/moves`, body, { 'accept-language': language });
  const stage = (code: string, startsOn: string, endsOn: string, more: object = {}): object => ({
    kind: 'stage',
    townCode: TOWN,
    stage: code,
    startsOn,
    endsOn,
    reason: '区里统一调整日程。',
    ...more,
  });
  const polling = (day: string, more: object = {}): object => ({
    kind: 'polling',
    townCode: TOWN,
    day,
    reason: '场地原因。',
    ...more,
  });
  const move = async (body: object, who = 'xjb01'): Promise<Report> => {
    const { status, body: report } = await post(who, body);
    expect([status, report]).toMatchObject([201, {}]);
    return report;
  };
  const row = async (caseId: string, clock: ClockName): Promise<Deadline> =>
    (await flow.reader.find(Deadline, { caseId, clock })).find(({ slot }) => slot !== null)!;
  const dueOf = async (caseId: string, clock: ClockName = 'whole_case'): Promise<string> => (await row(caseId, clock)).dueAt;
  /** All that a move writes. Letters of supervision are left out: the ladder writes them meanwhile, for rungs of an earlier test. */
  const snapshot = async (): Promise<string> =>
    JSON.stringify([
      await flow.reader.sql(
        "SELECT id, due_at, next_stage_at, polling_end_at FROM deadlines WHERE clock <> 'supervision' ORDER BY id",
      ),
      await flow.reader.sql('SELECT * FROM stage_spans ORDER BY id'),
      await flow.reader.sql('SELECT * FROM polling_days ORDER BY id'),
      await flow.reader.sql('SELECT * FROM calendar_moves ORDER BY id'),
      await flow.reader.sql('SELECT id FROM deadline_changes ORDER BY id'),
      await flow.reader.sql("SELECT id FROM outbox_messages WHERE name = 'calendar.moved'"),
    ]);

  it('shows what would move on a dry run, and writes nothing', async () => {
    await move(stage('S4', '2026-10-11', '2026-10-16'));
    const before = await snapshot();
    const report = await move(stage('S5', '2026-10-17', '2026-10-23', { dryRun: true }));
    expect(report.move).toBeNull();
    expect(
      report.clocks
        .filter(({ clock }) => clock === 'whole_case')
        .map(({ caseId }) => caseId)
        .toSorted(),
    ).toEqual([here, there].toSorted());
    expect(report.clocks.find(({ caseId, clock }) => caseId === here && clock === 'whole_case')).toMatchObject({
      from: midnight('2026-10-20'),
      to: midnight('2026-10-17'),
    });
    expect(await snapshot()).toBe(before);
  });

  it('gives no number of a case that the asker does not see, and no count of one from which the asker is shut out', async () => {
    const ask = stage('S5', '2026-10-17', '2026-10-23', { dryRun: true });
    const office = await move(ask);
    const { number } = await flow.see(hidden);
    expect(JSON.stringify(office)).not.toContain(number);
    expect(JSON.stringify(office)).not.toContain(hidden);
    expect(office.others).toEqual({ cases: 0, clocks: 0 });
    const administrator = await move(ask, 'admin01');
    expect(administrator.clocks).toEqual([]);
    expect(administrator.others.cases).toBe(3);
    expect(administrator.others.clocks).toBeGreaterThanOrEqual(3);
  });

  it('moves bounds and dues forth and back in the same breath, each time with the reason, and the rungs with them', async () => {
    const before = await row(here, 'whole_case');
    expect(before).toMatchObject({ dueAt: midnight('2026-10-20') });
    const forth = await move(stage('S5', '2026-10-17', '2026-10-23'));
    expect(forth.clocks.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([here, there]));
    const after = await row(here, 'whole_case');
    expect(after).toMatchObject({ dueAt: midnight('2026-10-17'), nextStageAt: midnight('2026-10-17'), boundedBy: 'next_stage' });
    expect(after.nextRungAt! < before.nextRungAt!).toBe(true);
    expect(await dueOf(hidden)).toBe(midnight('2026-10-17'));
    await move(stage('S5', '2026-10-20', '2026-10-23'));
    expect(await row(here, 'whole_case')).toMatchObject({ dueAt: midnight('2026-10-20'), nextRungAt: before.nextRungAt });
    const changes = await flow.reader.find(DeadlineChange, { deadlineId: after.id }, { id: 'ASC' });
    expect(changes.filter(({ oldDueAt, newDueAt }) => oldDueAt !== newDueAt)).toMatchObject([
      {
        kind: 'stage_moved',
        oldDueAt: midnight('2026-10-20'),
        newDueAt: midnight('2026-10-17'),
        reason: '区里统一调整日程。',
        byId: flow.staff('xjb01'),
      },
      { kind: 'stage_moved', oldDueAt: midnight('2026-10-17'), newDueAt: midnight('2026-10-20') },
    ]);
  });

  it('keeps every move on record', async () => {
    const { items } = await flow.get<{ items: CalendarMoveRow[] }>('zld101', `/api/elections/${electionId}/moves`);
    expect(items).toMatchObject([
      { stage: 'S5', before: { startsOn: '2026-10-17' }, after: { startsOn: '2026-10-20' } },
      { stage: 'S5', before: { startsOn: '2026-10-20', endsOn: '2026-10-23' }, after: { startsOn: '2026-10-17' } },
      {
        stage: 'S4',
        villageCode: null,
        before: { endsOn: '2026-10-19' },
        after: { endsOn: '2026-10-16' },
        byId: flow.staff('xjb01'),
      },
    ]);
  });

  it('lets a village’s own days go before the town’s', async () => {
    const own = await move(stage('S5', '2026-10-18', '2026-10-23', { villageCode: OTHER_VILLAGE }));
    expect(new Set(own.clocks.map(({ caseId }) => caseId))).toEqual(new Set([there]));
    expect([await dueOf(here), await dueOf(there)]).toEqual([midnight('2026-10-20'), midnight('2026-10-18')]);
    await move(stage('S5', '2026-10-17', '2026-10-23'));
    expect([await dueOf(here), await dueOf(there)]).toEqual([midnight('2026-10-17'), midnight('2026-10-18')]);
    await move(stage('S5', '2026-10-20', '2026-10-23'));
  });

  it('bounds by the new days what is accepted from then on, and catches up with what another process bounded by the old ones', async () => {
    const { move: made } = await move(stage('S5', '2026-10-17', '2026-10-23'));
    const late = await accepted();
    expect(await dueOf(late)).toBe(midnight('2026-10-17'));
    const old = { nextStageAt: midnight('2026-10-20'), dueAt: midnight('2026-10-20'), boundedBy: 'next_stage' as const };
    const { id } = await row(late, 'whole_case');
    await flow.world.app.get(UnitOfWork, { strict: false }).write((tx) => tx.update(Deadline, { id }, old));
    const moves = flow.world.app.get(MovesService, { strict: false });
    for (let turn = 0; turn < 2; turn += 1) await moves.catchUp(made!.id);
    expect(await dueOf(late)).toBe(midnight('2026-10-17'));
    expect(await flow.reader.find(DeadlineChange, { deadlineId: id, kind: 'stage_moved' })).toHaveLength(1);
    await move(stage('S5', '2026-10-20', '2026-10-23'));
  });

  it('moves the polling day, and with it what must be done before', async () => {
    flow.at('2026-10-24T09:00');
    const inS6 = await accepted({ narrative: '投票站没有秘密写票处。', stage: 'S6' });
    expect(await row(inS6, 'whole_case')).toMatchObject({ dueAt: midnight('2026-10-25'), boundedBy: 'polling' });
    await move(stage('S6', '2026-10-24', '2026-10-28', { villageCode: VILLAGE }));
    const report = await move(polling('2026-10-27', { villageCode: VILLAGE }));
    expect(report.clocks).toEqual(expect.arrayContaining([expect.objectContaining({ caseId: inS6, clock: 'whole_case' })]));
    expect(await row(inS6, 'whole_case')).toMatchObject({ dueAt: midnight('2026-10-26'), boundedBy: 'next_stage' });
    const { pollingDay } = await flow.world.app.get(ElectionsService, { strict: false }).placeFacts(TOWN, VILLAGE, flow.now());
    expect(pollingDay).toBe('2026-10-27');
    flow.at('2026-10-12T09:00');
  });

  it('leaves clocks alone that stage and polling day never bound', async () => {
    const clocks = [
      'triage',
      'acknowledge',
      'notice_15c',
      'legal_60c',
      'call_back',
      'not_taken_lead',
      'first_contact',
      'supervision',
    ] as const;
    const rows = await flow.reader.find(Deadline, { clock: clocks });
    const moved = await flow.reader.find(DeadlineChange, {
      deadlineId: rows.map(({ id }) => id),
      kind: ['stage_moved', 'polling_moved'],
    });
    expect(moved).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });

  it('is for the district office and the administrator', async () => {
    const ask = stage('S5', '2026-10-18', '2026-10-23', { dryRun: true });
    for (const who of ['zld101', 'zcy101', 'fzr01', 'zd1_zz', 'djy01', 'sj01']) expect((await post(who, ask)).status).toBe(403);
    const elsewhere = await (await flow.world.as('xjb01')).post('/api/elections/01900000-0000-7000-8000-000000000000/moves', ask);
    expect(elsewhere.status).toBe(404);
  });

  it.each<[string, object, number, string]>([
    ['a stage without its days', stage('S5', '2026-10-18', '2026-10-23', { endsOn: undefined }), 400, 'calendar-move.fields'],
    ['a stage with a polling day', stage('S5', '2026-10-18', '2026-10-23', { day: '2026-10-25' }), 400, 'calendar-move.fields'],
    ['polling without a day', polling('x', { day: undefined }), 400, 'calendar-move.fields'],
    ['polling with a stage', polling('2026-10-24', { stage: 'S6' }), 400, 'calendar-move.fields'],
    ['no reason', stage('S5', '2026-10-18', '2026-10-23', { reason: '  ' }), 400, 'request.invalid'],
    ['a stage into the next', stage('S5', '2026-10-20', '2026-10-24'), 400, 'election.overlap'],
    ['polling out of its stage', polling('2026-10-30'), 400, 'election.polling-day'],
    ['a stage that is over', stage('S2', '2026-09-18', '2026-09-24'), 409, 'calendar-move.over'],
    ['the start of a stage that has begun', stage('S4', '2026-10-10', '2026-10-16'), 400, 'election.overlap'],
    ['the same days', stage('S5', '2026-10-20', '2026-10-23'), 400, 'calendar-move.same'],
    [
      'a town of another district',
      stage('S5', '2026-10-18', '2026-10-23', { townCode: '990115101' }),
      400,
      'calendar-move.place',
    ],
    [
      'a village of another town',
      stage('S5', '2026-10-18', '2026-10-23', { villageCode: '990114102201' }),
      400,
      'calendar-move.place',
    ],
  ])('refuses %s, in both languages, and writes nothing', async (_what, body, status, code) => {
    const before = await snapshot();
    for (const [language, isTold] of [
      ['zh', true],
      ['en', false],
    ] as const) {
      const { status: got, body: told } = await post('xjb01', body, language);
      expect([got, told.code]).toEqual([status, code]);
      expect(/\p{Script=Han}/u.test(told.detail)).toBe(isTold);
    }
    expect(await snapshot()).toBe(before);
  });

  it('marks a village as key with history, by district office or head', async () => {
    const path = `/api/elections/${electionId}/villages/${VILLAGE}/flag`;
    const body = { flag: 'KEY', reason: '信访集中。', onSiteGuideStaffId: flow.staff('zd1_01') };
    for (const who of ['zld101', 'admin01', 'djy01'])
      expect((await (await flow.world.as(who)).post(path, body)).status).toBe(403);
    const wrong = await (await flow.world.as('xjb01')).post(path, { ...body, onSiteGuideStaffId: flow.staff('zld101') });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'village-flag.guide']);
    expect(await flow.post('xjb01', path, body)).toMatchObject({
      flag: 'KEY',
      flaggedSince: '2026-10-12',
      flagReason: '信访集中。',
    });
    const known = await accepted();
    expect((await flow.see(known)).isKeyVillage).toBe(true);
    await flow.post('fzr01', path, { flag: null, reason: '已平稳。' });
    const { items } = await flow.get<{ items: object[] }>('zld101', path);
    expect(items).toMatchObject([
      { oldFlag: 'KEY', newFlag: null },
      { newFlag: 'KEY', newGuideStaffId: flow.staff('zd1_01') },
    ]);
    expect(
      (await (await flow.world.as('xjb01')).post(`/api/elections/${electionId}/villages/990114101999/flag`, body)).status,
    ).toBe(404);
  });
});
