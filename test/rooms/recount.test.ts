import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { CalendarService } from '../../src/calendar/calendar.service.js';
import { parseHolidayFile } from '../../src/calendar/holiday-file.js';
import type { WorkingCalendar } from '../../src/calendar/working-days.js';
import type { ClockContext } from '../../src/deadlines/clock-context.js';
import type { ClockName } from '../../src/deadlines/clock-names.js';
import { ClocksService } from '../../src/deadlines/clocks.service.js';
import { changesOf } from '../../src/deadlines/clock-stories.js';
import { readDeadlineTable } from '../../src/deadlines/deadline-table.js';
import { deadlinesSchema } from '../../src/deadlines/deadlines.schema.js';
import type { ClockRow } from '../../src/deadlines/open-clocks.js';
import { OverridesService } from '../../src/deadlines/overrides.service.js';
import { RecountService } from '../../src/deadlines/recount.service.js';
import { replay } from '../../src/deadlines/replay.js';
import { addDays } from '../../src/kernel/time.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/open-database.js';
import { Reader } from '../../src/platform/database/reader.js';
import { UnitOfWork, type Tx } from '../../src/platform/database/unit-of-work.js';
import { clockContextAt } from '../support/clock-context.js';
import { describeOnEngines } from '../support/engines.js';
import { rungCursors } from '../support/rung-cursors.js';

const at = (day: string, time = '10:00'): string => `${day}T${time}:00.000+08:00`;
const NOW = at('2026-12-30');
const table = readDeadlineTable();
const text = readFileSync('config/holidays.cn.json', 'utf8');
const without2027 = parseHolidayFile(text);
/** A 2027 of our own: New Year on 1 to 3 January, a make-up Sunday on the 10th, two days off in the middle of the month. */
const with2027 = ((): WorkingCalendar => {
  const file = JSON.parse(text) as { years: Record<string, unknown> };
  const off = (date: string) => ({ date, name: '元旦', off: true });
  const days = [
    ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-14', '2027-01-15'].map(off),
    { ...off('2027-01-10'), off: false },
  ];
  file.years['2027'] = { papers: ['https://www.gov.cn/'], days };
  return parseHolidayFile(JSON.stringify(file));
})();

const contextOf = (some: Partial<ClockContext> = {}): ClockContext => clockContextAt(NOW, some);

describeOnEngines('recounting open clocks', (engine) => {
  let dataSource: DataSource;
  let work: UnitOfWork;
  let reader: Reader;
  let clocks: ClocksService;
  let recounts: RecountService;
  let calendar = without2027;

  beforeAll(async () => {
    dataSource = await new DataSource(dataSourceOptions(engine.database(), deadlinesSchema)).initialize();
    await migrate(dataSource);
    work = new UnitOfWork(dataSource);
    reader = new Reader(dataSource);
    const calendars = { current: () => calendar } as CalendarService;
    const time = { now: () => new Date(NOW) };
    const overrides = new OverridesService(reader, work, table, time);
    clocks = new ClocksService(calendars, table, work, time, rungCursors(), overrides);
    recounts = new RecountService(table, calendars, time, rungCursors());
  });
  afterEach(async () => {
    calendar = without2027;
    await work.write(async (tx) => {
      await tx.change('DELETE FROM deadlines');
      await tx.change('DELETE FROM deadline_changes');
    });
  });
  afterAll(async () => {
    reader.close();
    await dataSource.destroy();
  });

  const write = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => work.write(verb);
  const row = async (caseId: string, clock: ClockName): Promise<ClockRow> => {
    const found = (await clocks.allOf(reader, caseId)).find((each) => each.clock === clock);
    if (!found) throw new Error(`no clock ${clock}`);
    return found;
  };
  const started = async (clock: ClockName, from: string, some: Partial<ClockContext> = {}): Promise<ClockRow> => {
    const context = contextOf(some);
    await write((tx) => clocks.start(tx, clock, context, { from }));
    return row(context.caseId, clock);
  };
  const again = ({ caseId, clock }: ClockRow) => row(caseId, clock);
  const load = async (reason = '国办发明电〔2026〕9号') => {
    calendar = with2027;
    const ids = (await recounts.openProvisionalOrWorking(reader, 500)).map(({ id }) => id);
    return write((tx) => recounts.afterCalendar(tx, ids, reason, 'admin-1'));
  };
  const agrees = async (clock: ClockRow): Promise<void> => {
    const now = await again(clock);
    const changes = await changesOf(reader, now.id);
    const {
      legal: _legal,
      countingMode: _mode,
      ...told
    } = replay({
      row: now,
      changes,
      legalLimit: table.specOf(now.clock).legalLimit,
      calendar,
    }).now;
    expect(now).toMatchObject(told);
  };

  it('moves what was provisional, either way, and keeps old and new due with the reason', async () => {
    const later = await started('supervision', at('2026-12-31'));
    const moves = await load();
    expect(later).toMatchObject({ dueAt: at('2027-01-05', '00:00'), provisional: true });
    expect(moves).toEqual([
      { deadlineId: later.id, clock: 'supervision', oldDueAt: at('2027-01-05', '00:00'), newDueAt: at('2027-01-06', '00:00') },
    ]);
    expect(await again(later)).toMatchObject({
      dueAt: at('2027-01-06', '00:00'),
      provisional: false,
      calendarVersion: with2027.version,
    });
    expect(await changesOf(reader, later.id)).toMatchObject([
      {
        kind: 'calendar_loaded',
        reason: '国办发明电〔2026〕9号',
        byId: 'admin-1',
        oldDueAt: at('2027-01-05', '00:00'),
        newDueAt: at('2027-01-06', '00:00'),
      },
    ]);
    expect(await load()).toEqual([]);
  });

  it('moves to an earlier day where a weekend turns out to be worked', async () => {
    const clock = await started('triage', at('2027-01-08'));
    expect(clock.dueAt).toBe(at('2027-01-12', '00:00'));
    expect(await load()).toMatchObject([{ newDueAt: at('2027-01-11', '00:00') }]);
  });

  it('confirms what stays, with a change row but no news, and leaves calendar days and wall clock alone', async () => {
    const sure = await started('triage', at('2027-01-04'));
    const [days, hours] = [await started('legal_60c', at('2026-12-30')), await started('first_contact', at('2026-12-31'))];
    expect(sure).toMatchObject({ dueAt: at('2027-01-06', '00:00'), provisional: true });
    expect(await load()).toEqual([]);
    expect(await again(sure)).toMatchObject({ dueAt: sure.dueAt, provisional: false, calendarVersion: with2027.version });
    expect(await changesOf(reader, sure.id)).toHaveLength(1);
    expect([await again(days), await again(hours)]).toEqual([days, hours]);
  });

  it('lets a citizen’s window roll anew', async () => {
    const window = await started('review_window', at('2026-12-15'));
    expect(window).toMatchObject({ dueAt: at('2027-01-15', '00:00'), provisional: true });
    await load();
    expect(await again(window)).toMatchObject({ dueAt: at('2027-01-19', '00:00'), provisional: false });
  });

  it('follows a limit of the law that counts working days', async () => {
    const dispute = await started('route_dispute', at('2026-12-31'));
    expect(dispute.legalDueAt).toBe(at('2027-01-08', '00:00'));
    await load();
    expect(await again(dispute)).toMatchObject({ dueAt: at('2027-01-05', '00:00'), legalDueAt: at('2027-01-09', '00:00') });
  });

  it('counts through its pauses again, also while one goes on', async () => {
    const [ended, running] = [await started('supervision', at('2026-12-29')), await started('supervision', at('2026-12-31'))];
    await write((tx) => clocks.pauseInternal(tx, ended.caseId, at('2026-12-30')));
    await write((tx) => clocks.resumeInternal(tx, ended.caseId, at('2026-12-31')));
    await write((tx) => clocks.pauseInternal(tx, running.caseId, at('2027-01-01')));
    expect(await again(ended)).toMatchObject({ dueAt: at('2027-01-02', '00:00'), provisional: true });
    await load();
    expect(await again(ended)).toMatchObject({ dueAt: at('2027-01-05', '00:00'), provisional: false });
    await write((tx) => clocks.resumeInternal(tx, running.caseId, at('2027-01-09')));
    expect(await again(running)).toMatchObject({ dueAt: at('2027-01-12', '00:00'), pausedAt: null });
    for (const clock of [ended, running]) await agrees(clock);
  });

  it('takes back a miss that the calendar shows to be none', async () => {
    const clock = await started('triage', at('2026-12-31'));
    await write((tx) => tx.change('UPDATE deadlines SET breached_at = due_at WHERE id = ?', [clock.id]));
    await load();
    expect(await again(clock)).toMatchObject({ dueAt: at('2027-01-05', '00:00'), breachedAt: null });
  });

  it('moves a stage both ways, tells before what it would move, and leaves unbounded clocks alone', async () => {
    const context = contextOf({ nextStageStart: '2026-12-28' });
    await write((tx) =>
      clocks.startMany(tx, context, [
        { clock: 'verify', from: at('2026-12-24') },
        { clock: 'triage', from: at('2026-12-24') },
      ]),
    );
    const bounds = async (nextStageStart: string | null, pollingDay: string | null = null) =>
      (await recounts.boundedOpenOf(reader, [context.caseId])).map((clock) => ({ clock, nextStageStart, pollingDay }));
    const move = async (nextStageStart: string | null, pollingDay?: string) => {
      const changes = await bounds(nextStageStart, pollingDay);
      const would = await recounts.wouldMoveByBounds(reader, changes);
      const moved = await write((tx) =>
        recounts.afterBounds(tx, changes, pollingDay ? 'polling_moved' : 'stage_moved', '因大风改期', 'admin-1'),
      );
      expect(moved).toEqual(would);
      return moved.map(({ clock, newDueAt }) => [clock, newDueAt]);
    };
    expect((await bounds(null)).map(({ clock }) => clock.clock)).toEqual(['verify']);
    expect(await move('2026-12-26')).toEqual([['verify', at('2026-12-26', '00:00')]]);
    expect(await move('2026-12-26')).toEqual([]);
    expect(await move('2027-01-15')).toEqual([['verify', at('2026-12-30', '00:00')]]);
    expect(await move('2027-01-15', '2026-12-27')).toEqual([['verify', at('2026-12-27', '00:00')]]);
    expect(await move(null)).toEqual([['verify', at('2026-12-30', '00:00')]]);
    expect(await move('2026-12-20')).toEqual([]);
    const verify = await row(context.caseId, 'verify');
    await agrees(verify);
    expect((await changesOf(reader, verify.id)).map(({ kind }) => kind)).toEqual([
      ...['stage_moved', 'stage_moved', 'polling_moved', 'stage_moved', 'stage_moved'],
    ]);
  });

  it('pages by id and leaves out what has ended', async () => {
    const all = [await started('triage', NOW), await started('triage', NOW), await started('triage', NOW)];
    await write((tx) => clocks.meet(tx, all[1]?.caseId ?? '', 'triage', NOW));
    const first = await recounts.openProvisionalOrWorking(reader, 1);
    const rest = await recounts.openProvisionalOrWorking(reader, 5, first[0]?.id);
    expect([...first, ...rest].map(({ id }) => id)).toEqual([all[0]?.id, all[2]?.id]);
  });

  const verb = fc.oneof(
    fc.record({ verb: fc.constantFrom('pause' as const, 'resume' as const), wait: fc.integer({ min: 0, max: 6 }) }),
    fc.record({ verb: fc.constantFrom('extend' as const), wait: fc.integer({ min: 1, max: 20 }) }),
    fc.record({
      verb: fc.constantFrom('stage' as const, 'calendar' as const, 'merge' as const),
      wait: fc.integer({ min: 0, max: 25 }),
    }),
  );

  it('telling a clock’s story again ends where the verbs have left it, whatever they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(verb, { minLength: 1, maxLength: 9 }), async (verbs) => {
        calendar = without2027;
        const context = contextOf({ nextStageStart: '2027-01-05', channel: 'CALL' });
        const child = contextOf();
        let day = '2026-12-24';
        await write(async (tx) => {
          const names = [
            'whole_case',
            'legal_60c',
            'supervision',
            'verify',
            'route_dispute',
            'notice_15c',
            'first_contact',
          ] as const;
          const from = at(day);
          await clocks.startMany(
            tx,
            context,
            names.map((clock) => ({ clock, from })),
          );
          await clocks.startMany(tx, context, [{ clock: 'action', from, subjectId: 'a', dueAt: at('2027-01-08', '00:00') }]);
        });
        for (const { verb: what, wait } of verbs) {
          day = addDays(day, what === 'pause' || what === 'resume' ? wait : 0);
          await write(async (tx) => {
            const { caseId } = context;
            if (what === 'pause') await clocks.pauseInternal(tx, caseId, at(day));
            if (what === 'resume') await clocks.resumeInternal(tx, caseId, at(day, '15:30'));
            if (what === 'extend')
              await clocks.extend(tx, caseId, wait % 2 ? 'whole_case' : 'legal_60c', { days: wait }, at(day));
            if (what === 'merge') {
              await clocks.start(tx, 'legal_60c', child, { from: at(addDays('2026-12-10', wait % 10)) });
              await clocks.takeEarliestStart(tx, caseId, child.caseId, at(day));
            }
            if (what === 'stage') {
              const open = await recounts.boundedOpenOf(tx, [caseId]);
              const changes = open.map((clock) => ({ clock, nextStageStart: addDays('2026-12-20', wait), pollingDay: null }));
              await recounts.afterBounds(tx, changes, 'stage_moved', '改期', null);
            }
            if (what === 'calendar') {
              calendar = with2027;
              const ids = (await recounts.openProvisionalOrWorking(tx, 500)).map(({ id }) => id);
              await recounts.afterCalendar(tx, ids, '放假通知', null);
            }
          });
        }
        for (const clock of await clocks.allOf(reader, context.caseId)) await agrees(clock);
      }),
      { numRuns: 25 },
    );
  });
});
