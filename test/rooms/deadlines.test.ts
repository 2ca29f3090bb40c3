import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ClockContext } from '../../src/deadlines/clock-context.js';
import { ClocksService } from '../../src/deadlines/clocks.service.js';
import { openClocksOf } from '../../src/deadlines/open-clocks.js';
import { newId } from '../../src/kernel/ids.js';
import { Reader } from '../../src/platform/database/reader.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { clockContextAt } from '../support/clock-context.js';
import { describeOnEngines } from '../support/engines.js';
import { clocksDesk, openClockRoom, type ClockRoom } from './clock-room.js';

const RECEIVED = '2026-11-22T10:30:00.000+08:00';
const at = (day: string, time = '10:00'): string => `${day}T${time}:00.000+08:00`;

const contextOf = (some: Partial<ClockContext> = {}): ClockContext => clockContextAt(RECEIVED, some);

describeOnEngines('the clocks of a case', (engine) => {
  let room: ClockRoom;
  let dataSource: ClockRoom['dataSource'];
  let work: UnitOfWork;
  let reader: Reader;
  let clocks: ClocksService;

  beforeAll(async () => {
    room = await openClockRoom(engine, RECEIVED);
    ({ dataSource, work, reader, clocks } = room);
  });
  afterEach(() => work.write((tx) => tx.change('DELETE FROM deadlines')));
  afterAll(async () => {
    reader.close();
    await dataSource.destroy();
  });

  const { write, rows, row, changes, register, accept } = clocksDesk(() => room, RECEIVED);

  it('has nothing left for the entities to add', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('starts three clocks at registration, each with its rule, its counting and its calendar', async () => {
    const { caseId } = await register();
    expect(await rows(caseId)).toMatchObject([
      {
        clock: 'acknowledge',
        ruleId: 'R04',
        dueAt: at('2026-11-22', '11:00'),
        limitText: 'on the spot',
        legal: false,
        provisional: false,
      },
      {
        clock: 'triage',
        ruleId: 'R03',
        dueAt: at('2026-11-24', '00:00'),
        limitText: '1W',
        countingMode: 'W',
        legalDueAt: at('2026-12-08', '00:00'),
      },
      {
        clock: 'notice_15c',
        ruleId: 'R04',
        dueAt: at('2026-12-08', '00:00'),
        legal: true,
        calendarVersion: expect.stringMatching(/^cn-2024-2026-/),
      },
    ]);
  });

  it('starts nothing that is owed to nobody', async () => {
    const { caseId } = await register({ channel: 'LOOKBACK' });
    expect((await rows(caseId)).map(({ clock }) => clock)).toEqual(['triage']);
  });

  it('does not start a clock again that is open for the same subject, also when two try at once', async () => {
    const context = contextOf();
    const start = (subjectId?: string) =>
      write((tx) => clocks.start(tx, 'action', context, { from: RECEIVED, subjectId, dueAt: at('2026-12-01', '00:00') }));
    await Promise.all([start('a'), start('a'), start('b'), start(), start()]);
    expect((await rows(context.caseId)).map(({ subjectId }) => subjectId).toSorted()).toEqual(['a', 'b', null].toSorted());
  });

  it('meets once, and one subject only where one is named', async () => {
    const context = contextOf();
    for (const subjectId of ['a', 'b'])
      await write((tx) => clocks.start(tx, 'action', context, { from: RECEIVED, subjectId, dueAt: at('2026-12-01', '00:00') }));
    expect(await write((tx) => clocks.meet(tx, context.caseId, 'action', at('2026-11-30'), 'a'))).toBe(1);
    expect(await write((tx) => clocks.meet(tx, context.caseId, 'action', at('2026-11-30', '11:00'), 'a'))).toBe(0);
    expect((await clocks.openOf(reader, context.caseId)).map(({ subjectId }) => subjectId)).toEqual(['b']);
    expect((await rows(context.caseId)).find(({ subjectId }) => subjectId === 'a')).toMatchObject({
      metAt: at('2026-11-30'),
      breachedAt: null,
    });
  });

  it('closing cancels the handling clocks and leaves the 15 C notice', async () => {
    const context = await register();
    await accept(context);
    expect(
      await write((tx) => clocks.cancel(tx, context.caseId, 'handling', at('2026-11-22', '10:45'), undefined, 'declined')),
    ).toBe(5);
    expect((await clocks.openOf(reader, context.caseId)).map(({ clock }) => clock)).toEqual(['notice_15c']);
    expect(await row(context.caseId, 'verify')).toMatchObject({
      cancelReason: 'declined',
      cancelledAt: at('2026-11-22', '10:45'),
    });
    expect(await write((tx) => clocks.cancel(tx, context.caseId, 'all-open', at('2026-11-23'), undefined, 'merged'))).toBe(1);
  });

  it('rolls back with the step that caused it', async () => {
    const context = contextOf();
    const failing = write(async (tx) => {
      await clocks.start(tx, 'triage', context, { from: RECEIVED });
      throw new Error('the step failed');
    });
    await expect(failing).rejects.toThrow('the step failed');
    expect(await rows(context.caseId)).toEqual([]);
  });

  it('pauses internal clocks, never statutory ones, and gives back what was left', async () => {
    const context = await register();
    await accept(context);
    const statutory = await row(context.caseId, 'legal_60c');
    await write((tx) => clocks.pauseInternal(tx, context.caseId, at('2026-11-24')));
    await write((tx) => clocks.pauseInternal(tx, context.caseId, at('2026-11-26')));
    expect(await row(context.caseId, 'verify')).toMatchObject({ pausedAt: at('2026-11-24'), dueAt: at('2026-11-28', '00:00') });
    await write((tx) => clocks.resumeInternal(tx, context.caseId, at('2026-12-24')));
    await write((tx) => clocks.resumeInternal(tx, context.caseId, at('2026-12-30')));
    const verify = await row(context.caseId, 'verify');
    expect(verify).toMatchObject({ pausedAt: null, pausedSeconds: 30 * 86_400, dueAt: at('2026-12-28', '00:00') });
    expect(await row(context.caseId, 'legal_60c')).toEqual(statutory);
    expect((await changes(verify.id)).map(({ kind, oldDueAt, newDueAt }) => [kind, oldDueAt, newDueAt])).toEqual([
      ['paused', at('2026-11-28', '00:00'), at('2026-11-28', '00:00')],
      ['resumed', at('2026-11-28', '00:00'), at('2026-12-28', '00:00')],
    ]);
  });

  it('holds a paused triage within the 15 C of the law', async () => {
    const context = await register();
    await write((tx) => clocks.pauseInternal(tx, context.caseId, at('2026-11-22', '11:00'), ['triage']));
    expect(await row(context.caseId, 'acknowledge')).toMatchObject({ pausedAt: null });
    await write((tx) => clocks.resumeInternal(tx, context.caseId, at('2026-12-20'), ['triage']));
    expect(await row(context.caseId, 'triage')).toMatchObject({ dueAt: at('2026-12-08', '00:00'), boundedBy: 'legal' });
  });

  it('drops a stage that went by during the pause, keeps one that lies ahead', async () => {
    const [passed, ahead] = [contextOf({ nextStageStart: '2026-11-26' }), contextOf({ nextStageStart: '2026-12-10' })];
    for (const context of [passed, ahead]) {
      await accept(context);
      await write((tx) => clocks.pauseInternal(tx, context.caseId, at('2026-11-24')));
      await write((tx) => clocks.resumeInternal(tx, context.caseId, at('2026-12-04')));
    }
    expect(await row(passed.caseId, 'whole_case')).toMatchObject({ dueAt: at('2026-12-18', '00:00'), boundedBy: null });
    expect(await row(ahead.caseId, 'whole_case')).toMatchObject({ dueAt: at('2026-12-10', '00:00'), boundedBy: 'next_stage' });
  });

  it('extends one limit and leaves the other bounds', async () => {
    const context = contextOf({ nextStageStart: '2026-12-20' });
    await accept(context);
    const extended = await write((tx) => clocks.extend(tx, context.caseId, 'whole_case', { days: 30 }, at('2026-12-01')));
    expect(extended).toMatchObject({
      limitDueAt: at('2027-01-07', '00:00'),
      dueAt: at('2026-12-20', '00:00'),
      boundedBy: 'next_stage',
    });
    expect(await row(context.caseId, 'whole_case')).toEqual(extended);
    expect(extended.extendedFrom).toBe(at('2026-12-08', '00:00'));
    await write((tx) => clocks.extend(tx, context.caseId, 'legal_60c', { days: 30 }, at('2026-12-01')));
    expect(await row(context.caseId, 'legal_60c')).toMatchObject({ dueAt: at('2027-02-21', '00:00') });
    expect(await row(context.caseId, 'whole_case')).toMatchObject({ legalDueAt: at('2027-02-21', '00:00') });
  });

  it('refuses to extend what has ended', async () => {
    const extending = write((tx) => clocks.extend(tx, newId(), 'whole_case', { days: 3 }, RECEIVED));
    await expect(extending).rejects.toMatchObject({ status: 409, reason: { code: 'clock.not-open' } });
  });

  it('keeps whole case within the 60 C, in whatever order they start', async () => {
    const context = contextOf();
    await write((tx) => clocks.start(tx, 'whole_case', context, { from: RECEIVED }));
    await write((tx) => clocks.start(tx, 'legal_60c', context, { from: RECEIVED }));
    await write((tx) => clocks.extend(tx, context.caseId, 'whole_case', { days: 60 }, RECEIVED));
    expect(await row(context.caseId, 'whole_case')).toMatchObject({ dueAt: at('2027-01-22', '00:00'), boundedBy: 'legal' });
  });

  it('gives a merged parent the earliest legal starts, met ones left alone, missing ones taken over', async () => {
    const [parent, child] = [await register(), contextOf()];
    const earlier = at('2026-11-20');
    await write((tx) =>
      clocks.startMany(tx, child, [
        { clock: 'notice_15c', from: earlier },
        { clock: 'legal_60c', from: earlier },
      ]),
    );
    await write((tx) => clocks.takeEarliestStart(tx, parent.caseId, child.caseId, at('2026-11-23')));
    await write((tx) => clocks.takeEarliestStart(tx, parent.caseId, child.caseId, at('2026-11-23')));
    const notice = await row(parent.caseId, 'notice_15c');
    expect(notice).toMatchObject({ startedAt: earlier, baseStartedAt: RECEIVED, dueAt: at('2026-12-06', '00:00') });
    expect(await row(parent.caseId, 'legal_60c')).toMatchObject({ startedAt: earlier, dueAt: at('2027-01-20', '00:00') });
    expect((await changes(notice.id)).map(({ kind }) => kind)).toEqual(['rewound']);
    await write((tx) => clocks.start(tx, 'legal_60c', parent, { from: at('2026-11-24') }));
    expect((await rows(parent.caseId)).filter(({ clock }) => clock === 'legal_60c')).toHaveLength(1);
  });

  it('reopening starts new rows, leaves met ones met and resumes an unmet 60 C under its old due', async () => {
    const context = contextOf();
    await accept(context);
    await write((tx) => clocks.meet(tx, context.caseId, 'verify', at('2026-11-23')));
    await write((tx) => clocks.cancel(tx, context.caseId, 'handling', at('2026-11-24'), undefined, 'withdrawn'));
    const reopened = at('2026-12-01');
    expect(await write((tx) => clocks.revive(tx, context.caseId, 'legal_60c', reopened))).toBe(true);
    await write((tx) => clocks.restart(tx, context.caseId, ['verify', 'whole_case'], context, reopened));
    await write((tx) => clocks.restart(tx, context.caseId, ['verify'], context, at('2026-12-02')));
    expect((await clocks.openOf(reader, context.caseId)).map(({ clock, dueAt }) => [clock, dueAt])).toEqual([
      ['verify', at('2026-12-08', '00:00')],
      ['whole_case', at('2026-12-17', '00:00')],
      ['legal_60c', at('2027-01-22', '00:00')],
    ]);
    const verifies = (await rows(context.caseId)).filter(({ clock }) => clock === 'verify');
    expect(verifies.map(({ metAt, cancelReason }) => [metAt, cancelReason])).toEqual(
      expect.arrayContaining([
        [at('2026-11-23'), null],
        [null, 'restarted'],
        [null, null],
      ]),
    );
  });

  it('does not resume a 60 C that was met, or that never was', async () => {
    const context = contextOf();
    expect(await write((tx) => clocks.revive(tx, context.caseId, 'legal_60c', RECEIVED))).toBe(false);
    await accept(context);
    await write((tx) => clocks.meet(tx, context.caseId, 'legal_60c', at('2026-12-01')));
    expect(await write((tx) => clocks.revive(tx, context.caseId, 'legal_60c', at('2026-12-02')))).toBe(false);
  });

  it('marks what ran out exactly once, however many sweep at the same moment', async () => {
    const contexts = await Promise.all(Array.from({ length: 40 }, () => register()));
    const [paused, met] = contexts;
    await write((tx) => clocks.pauseInternal(tx, paused?.caseId ?? '', at('2026-11-22', '10:40')));
    await write((tx) => clocks.meet(tx, met?.caseId ?? '', 'acknowledge', at('2026-11-22', '10:40')));
    expect(await clocks.sweepBreaches(at('2026-11-22', '11:00'))).toBe(0);
    const now = at('2026-11-22', '11:01');
    const marked = await Promise.all([clocks.sweepBreaches(now), clocks.sweepBreaches(now), clocks.sweepBreaches(now)]);
    expect(marked.reduce((sum, count) => sum + count)).toBe(38);
    const receipts = await Promise.all(contexts.map(({ caseId }) => row(caseId, 'acknowledge')));
    expect(receipts.filter((one) => one?.breachedAt === at('2026-11-22', '11:00'))).toHaveLength(38);
    expect(await clocks.sweepBreaches(at('2026-11-22', '12:00'))).toBe(0);
  });

  it('sweeps more than one batch', async () => {
    const context = contextOf();
    const starts = Array.from({ length: 1201 }, (_, index) => ({
      clock: 'tickler' as const,
      from: RECEIVED,
      subjectId: `t${index}`,
      dueAt: at('2026-11-23'),
    }));
    for (let from = 0; from < starts.length; from += 300)
      await write((tx) => clocks.startMany(tx, context, starts.slice(from, from + 300)));
    expect(await clocks.sweepBreaches(at('2026-11-24'))).toBe(1201);
  });

  it('calls late what was met late without a sweep in between, and in time what a late receipt proves', async () => {
    const [late, proven] = [await register(), await register()];
    await write((tx) => clocks.meet(tx, late.caseId, 'acknowledge', at('2026-11-22', '11:30')));
    expect(await row(late.caseId, 'acknowledge')).toMatchObject({ breachedAt: at('2026-11-22', '11:00') });
    await clocks.sweepBreaches(at('2026-11-22', '12:00'));
    await write((tx) => clocks.meet(tx, proven.caseId, 'acknowledge', at('2026-11-22', '10:50')));
    expect(await row(proven.caseId, 'acknowledge')).toMatchObject({ breachedAt: null });
  });

  it('ends a citizen’s window when it ran out, never as a breach and never on a provisional date', async () => {
    const [sure, open] = [contextOf(), contextOf()];
    await write((tx) => clocks.start(tx, 'review_window', sure, { from: at('2026-09-01') }));
    await write((tx) => clocks.start(tx, 'review_window', open, { from: at('2026-12-15') }));
    expect(await row(open.caseId, 'review_window')).toMatchObject({ provisional: true, dueAt: at('2027-01-15', '00:00') });
    const later = at('2027-03-01');
    expect(await clocks.sweepBreaches(later)).toBe(0);
    expect(await clocks.endLapsedWindows(later)).toBe(1);
    expect(await row(sure.caseId, 'review_window')).toMatchObject({ metAt: at('2026-10-09', '00:00'), breachedAt: null });
    expect(await clocks.openOf(reader, sure.caseId)).toEqual([]);
    expect(await clocks.openOf(reader, open.caseId)).toHaveLength(1);
  });

  it('tells of many cases which clocks of the officials are open, and leaves out those of the citizen', async () => {
    const [busy, idle] = [await register(), contextOf()];
    await write((tx) => clocks.start(tx, 'review_window', idle, { from: at('2026-09-01') }));
    const open = (await clocks.openOf(reader, busy.caseId)).filter(({ side }) => side === 'official');
    const told = await openClocksOf(reader, [busy.caseId, idle.caseId]);
    expect(told.map(({ caseId, clock, dueAt }) => [caseId, clock, dueAt]).toSorted()).toEqual(
      open.map(({ caseId, clock, dueAt }) => [caseId, clock, dueAt]).toSorted(),
    );
    expect(await openClocksOf(reader, [busy.caseId], ['tickler'])).toEqual([]);
  });
});
