import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createServer } from '../../../src/app/server.js';
import { CalendarService } from '../../../src/calendar/calendar.service.js';
import { HolidayFileRow } from '../../../src/calendar/holiday-file.entity.js';
import { HolidayFilesService } from '../../../src/calendar/holiday-files.service.js';
import type { ClockContext } from '../../../src/deadlines/clock-context.js';
import type { ClockName } from '../../../src/deadlines/clock-names.js';
import { ClocksService } from '../../../src/deadlines/clocks.service.js';
import { DeadlineChange } from '../../../src/deadlines/deadline-change.entity.js';
import { Deadline } from '../../../src/deadlines/deadline.entity.js';
import { RecountService } from '../../../src/deadlines/recount.service.js';
import { CLOCK } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { Reader, UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { RecountCalendarService } from '../../../src/timetable/recount-calendar.service.js';
import { describeOnEngines } from '../../support/engines.js';
import { until } from '../../support/until.js';
import { worldSettings } from '../../support/world-settings.js';
import { signedIn, startWorld, type World } from '../../support/world.js';
import { YEAR_2027 } from '../invented-year.js';

const EVE = '2026-12-31T10:00:00.000+08:00';
const midnight = (day: string): string => `${day}T00:00:00.000+08:00`;

type State = {
  version: string;
  years: number[];
  provisionalClocks: number;
  warnings: { code: string; year: number }[];
  history: object[];
};
type Load = { isLoaded: boolean; wouldMove: number | null; changes: { year: number; isNew: boolean; days: object[] }[] };

describeOnEngines('holiday files', (engine) => {
  let world: World;
  let reader: Reader;
  let work: UnitOfWork;
  beforeAll(async () => {
    world = await startWorld(engine, { now: EVE });
    reader = world.app.get(Reader, { strict: false });
    work = world.app.get(UnitOfWork, { strict: false });
  });
  afterAll(() => world?.close());
  beforeEach(() => world.at(EVE));

  const part = <T>(type: abstract new (...args: never[]) => T): T => world.app.get(type, { strict: false });
  const contextOf = (): ClockContext => ({
    caseId: newId(),
    districtCode: '990114',
    severity: 1,
    isKeyVillage: false,
    channel: 'CALL',
    receivedAt: EVE,
    townCode: '990114101',
    villageCode: null,
    pollingDay: null,
    nextStageStart: null,
  });
  const start = async (clock: ClockName, from = EVE): Promise<string> => {
    const context = contextOf();
    await work.write((tx) => part(ClocksService).start(tx, clock, context, { from }));
    return context.caseId;
  };
  const row = async (caseId: string): Promise<Deadline> => (await reader.findOne(Deadline, { caseId }))!;
  const state = async (): Promise<State> => (await (await world.as('admin01')).get<State>('/api/calendar')).body;
  const load = async (who: string, body: object, query = '') =>
    (await world.as(who)).post<Load & { code: string; errors?: { path: string }[] }>(`/api/calendar/files${query}`, body);
  /** As before any file was loaded. */
  const forget = async (): Promise<void> => {
    await world.settled();
    await work.write(async (tx) => {
      for (const table of ['holiday_files', 'deadlines', 'deadline_changes', 'outbox_messages'])
        await tx.change(`DELETE FROM ${table}`);
    });
    Object.assign(part(HolidayFilesService), { serial: 0 });
    await part(HolidayFilesService).refresh();
  };

  it('warn of the year to come, in the calendar’s answer and in the health report, which stays ready', async () => {
    await start('triage');
    const { years, warnings, provisionalClocks, history } = await state();
    expect([years, provisionalClocks, history]).toEqual([[2024, 2025, 2026], 1, []]);
    expect(warnings).toMatchObject([{ code: 'calendar.year-reached', year: 2027 }]);
    const health = await world.anonymous.get<{ warnings: { code: string }[] }>('/health/ready');
    expect(health.status).toBe(200);
    expect(health.body.warnings.map(({ code }) => code)).toContain('calendar.year-reached');
    await forget();
  });

  it('say what they would change and write nothing, on a dry run', async () => {
    await start('triage');
    const { status, body } = await load('admin01', YEAR_2027, '?dryRun=true');
    expect([status, body]).toMatchObject([201, { isLoaded: false, wouldMove: 1, changes: [{ year: 2027, isNew: true }] }]);
    expect(body.changes[0]?.days).toHaveLength(4);
    expect(await reader.find(HolidayFileRow, {})).toEqual([]);
    expect((await state()).years).not.toContain(2027);
    await forget();
  });

  it('move a provisional clock with its next rung, and keep old and new due with the reason', async () => {
    const caseId = await start('triage');
    const before = await row(caseId);
    expect(before).toMatchObject({ dueAt: midnight('2027-01-02'), provisional: true, nextRung: 'p50' });
    const { status, body } = await load('admin01', YEAR_2027, '?note=2027%E5%B9%B4%E9%80%9A%E7%9F%A5');
    expect([status, body.isLoaded]).toEqual([201, true]);
    await world.settled();
    const after = await row(caseId);
    expect(after).toMatchObject({ dueAt: midnight('2027-01-05'), provisional: false, nextRung: 'p50' });
    expect(after.calendarVersion).toBe(part(CalendarService).current().version);
    expect(after.nextRungAt! > before.nextRungAt!).toBe(true);
    const [change, ...others] = await reader.find(DeadlineChange, { deadlineId: after.id });
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'calendar_loaded',
      oldDueAt: before.dueAt,
      newDueAt: after.dueAt,
      reason: '2027年通知',
    });
    const { warnings, provisionalClocks, history } = await state();
    expect([warnings, provisionalClocks]).toEqual([[], 0]);
    expect(history).toMatchObject([{ serial: 1, years: [2027], note: '2027年通知' }]);
    expect(JSON.stringify(history)).not.toContain('papers');
    await part(RecountCalendarService).recount();
    expect(await reader.find(DeadlineChange, { deadlineId: after.id })).toHaveLength(1);
    expect((await load('admin01', YEAR_2027)).body.isLoaded).toBe(false);
    await forget();
  });

  it('close a citizen’s window that has lapsed by them, and not before', async () => {
    const caseId = await start('review_window', '2026-12-04T10:00:00.000+08:00');
    expect(await row(caseId)).toMatchObject({ dueAt: midnight('2027-01-05'), provisional: true });
    world.at('2027-01-06T10:00:00+08:00');
    await world.run('deadlines.sweep');
    expect((await row(caseId)).metAt).toBeNull();
    await load('admin01', YEAR_2027);
    await world.settled();
    expect(await row(caseId)).toMatchObject({ metAt: midnight('2027-01-05'), slot: null });
    await forget();
  });

  it('count anew to the same end when the counting is broken off in the middle', async () => {
    const context = contextOf();
    const starts = Array.from({ length: 450 }, () => ({ clock: 'call_back' as const, from: EVE, subjectId: newId() }));
    await work.write((tx) => part(ClocksService).startMany(tx, context, starts));
    await part(HolidayFilesService).load({
      text: JSON.stringify(YEAR_2027),
      byId: 'console',
      districtCode: '990114',
      note: null,
    });
    await work.write((tx) => tx.change("DELETE FROM outbox_messages WHERE name = 'calendar.loaded'"));
    const real = part(RecountService);
    let batches = 0;
    const broken: RecountService = Object.create(real, {
      afterCalendar: {
        value: (...args: Parameters<RecountService['afterCalendar']>) => {
          batches += 1;
          if (batches === 2) throw new Error('killed');
          return real.afterCalendar(...args);
        },
      },
    });
    const of = (recounts: RecountService): RecountCalendarService =>
      new RecountCalendarService(
        part(HolidayFilesService),
        part(CalendarService),
        recounts,
        part(ClocksService),
        reader,
        work,
        world.app.get(CLOCK),
      );
    const moved = async (): Promise<number> =>
      (await reader.find(Deadline, { caseId: context.caseId, dueAt: midnight('2027-01-05') })).length;
    await expect(of(broken).recount()).rejects.toThrow('killed');
    expect(await moved()).toBe(200);
    await of(real).recount();
    await of(real).recount();
    expect(await moved()).toBe(450);
    expect(await reader.find(DeadlineChange, { caseId: context.caseId })).toHaveLength(450);
    await forget();
  });

  it('that came with a new version of the software are counted with at the hourly look', async () => {
    const caseId = await start('triage');
    await work.write((tx) =>
      tx.update(
        Deadline,
        { caseId },
        { calendarVersion: 'cn-older', limitDueAt: midnight('2027-01-08'), dueAt: midnight('2027-01-08') },
      ),
    );
    await world.run('calendar.catch-up');
    expect((await row(caseId)).calendarVersion).toBe(part(CalendarService).current().version);
    await forget();
  });

  it.each<[string, object, RegExp]>([
    ['without a year', { years: {} }, /years/],
    [
      'with a day that does not exist',
      { years: { '2027': { papers: ['x'], days: [{ date: '2027-02-29', name: '节', off: true }] } } },
      /2027.*days.0.date/,
    ],
    [
      'with a day of another year',
      { years: { '2027': { papers: ['x'], days: [{ date: '2026-01-01', name: '节', off: true }] } } },
      /2027.*days.0.date/,
    ],
    ['without its notices', { years: { '2027': { days: [{ date: '2027-01-01', name: '节', off: true }] } } }, /papers/],
  ])('%s change nothing and say where', async (_what, body, path) => {
    for (const [language, script] of [
      ['zh', /\p{Script=Han}/u],
      ['en', /^[\x20-\x7E\u201C\u201D]+$/],
    ] as const) {
      const answer = await (
        await world.as('admin01')
      ).post<{ code: string; detail: string; errors: { path: string }[] }>('/api/calendar/files', body, {
        'accept-language': language,
      });
      expect([answer.status, answer.body.code]).toEqual([400, 'calendar.file']);
      expect(answer.body.errors[0]?.path).toMatch(path);
      expect(answer.body.detail).toMatch(script);
    }
    expect(await reader.find(HolidayFileRow, {})).toEqual([]);
  });

  it('are loaded by an administrator alone', async () => {
    for (const who of ['xjb01', 'fzr01', 'zld101', 'slfz01']) expect((await load(who, YEAR_2027)).status).toBe(403);
    expect((await world.anonymous.get('/api/calendar')).status).toBe(401);
  });

  it('are known in another process within five seconds', async () => {
    if (engine.name !== 'postgres+redis') return;
    const other = await createServer({ ...worldSettings(engine), role: 'api' }, { clock: world.clock });
    try {
      const client = await signedIn(await other.listen(), 'djy01');
      const known = async (): Promise<number[]> => (await client.get<State>('/api/calendar')).body.years;
      expect(await known()).not.toContain(2027);
      const since = performance.now();
      await load('admin01', YEAR_2027);
      await until('the other process counts with 2027', async () => (await known()).includes(2027), 6_000);
      expect(performance.now() - since).toBeLessThan(5_500);
    } finally {
      await other.close();
    }
    await forget();
  });
});
