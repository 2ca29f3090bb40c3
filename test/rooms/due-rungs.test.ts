import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { WorkingCalendar } from '../../src/calendar/working-days.js';
import type { ClockContext } from '../../src/deadlines/clock-context.js';
import type { ClockName } from '../../src/deadlines/clock-names.js';
import { ClocksService } from '../../src/deadlines/clocks.service.js';
import { Deadline } from '../../src/deadlines/deadline.entity.js';
import { readDeadlineTable } from '../../src/deadlines/deadline-table.js';
import { deadlinesSchema } from '../../src/deadlines/deadlines.schema.js';
import { DueRungs, type DueRung } from '../../src/deadlines/due-rungs.js';
import { readLadderTable } from '../../src/deadlines/ladder-table.js';
import { OverridesService } from '../../src/deadlines/overrides.service.js';
import { RungBackfill } from '../../src/deadlines/rung-backfill.js';
import { plus, type Instant } from '../../src/kernel/time.js';
import { openDatabase, type OpenDatabase } from '../../src/platform/database/open-database.js';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { clockContextAt } from '../support/clock-context.js';
import { describeOnEngines } from '../support/engines.js';
import { rungCursors } from '../support/rung-cursors.js';

const at = (day: string, time = '00:00'): Instant => `${day}T${time}:00.000+08:00`;
/** A Sunday. */
const RECEIVED = at('2026-11-22', '10:30');
const LONG_AFTER = at('2027-03-01');

describeOnEngines('the rungs of clocks', (engine) => {
  let open: OpenDatabase;
  let clocks: ClocksService;
  let due: DueRungs;
  const calendars = new CalendarService();

  beforeAll(async () => {
    open = await openDatabase(engine.database(), deadlinesSchema);
    const [table, clock] = [readDeadlineTable(), { now: () => new Date(RECEIVED) }];
    const overrides = new OverridesService(open.reader, open.work, table, clock);
    clocks = new ClocksService(calendars, table, open.work, clock, rungCursors(calendars), overrides);
    due = new DueRungs(readLadderTable(), calendars);
  });
  afterEach(() => write((tx) => tx.change('DELETE FROM deadlines')));
  afterAll(() => open.close());

  const write = <T>(verb: (tx: Tx) => Promise<T>): Promise<T> => open.work.write(verb);
  const contextOf = (some: Partial<ClockContext> = {}): ClockContext => clockContextAt(RECEIVED, some);
  const started = async (...names: ClockName[]): Promise<string> => {
    const context = contextOf();
    await write((tx) =>
      clocks.startMany(
        tx,
        context,
        names.map((clock) => ({ clock, from: RECEIVED })),
      ),
    );
    return context.caseId;
  };
  const row = async (caseId: string, clock: ClockName): Promise<Deadline> => {
    const [found] = await open.reader.find(Deadline, { caseId, clock }, { createdAt: 'DESC', id: 'DESC' });
    if (!found) throw new Error(`no clock ${clock}`);
    return found;
  };
  const claimed = async (tx: Tx, ids: readonly string[], now: Instant, by = due): Promise<DueRung[]> =>
    by.claim(tx, await by.hold(tx, ids, now), now);
  const claim = async (now: Instant, limit = 1000): Promise<DueRung[]> => {
    const candidates = await due.candidates(open.reader, now, limit);
    return write((tx) =>
      claimed(
        tx,
        candidates.map(({ deadlineId }) => deadlineId),
        now,
      ),
    );
  };
  const fired = (rungs: readonly DueRung[]): string[] => rungs.map(({ rung, clock }) => `${clock.clock} ${rung}`);

  it('stand on the row from its first statement on, by the ladder of its clock', async () => {
    const caseId = await started('acknowledge', 'triage', 'review_window', 'route_dispute');
    expect(await row(caseId, 'triage')).toMatchObject({ nextRung: 'p50', nextRungAt: at('2026-11-23', '05:15'), lastRung: null });
    expect(await row(caseId, 'acknowledge')).toMatchObject({ nextRung: 'due', nextRungAt: at('2026-11-22', '11:00') });
    expect(await row(caseId, 'review_window')).toMatchObject({ nextRung: null, nextRungAt: null });
    expect(await row(caseId, 'route_dispute')).toMatchObject({ nextRung: 'p80' });
  });

  it('are claimed at their time and not before, and the next one stands there at once', async () => {
    const caseId = await started('triage');
    expect(await claim(at('2026-11-23', '05:14'))).toEqual([]);
    const [first, ...others] = await claim(at('2026-11-23', '05:15'));
    expect(first).toMatchObject({
      rung: 'p50',
      rungAt: at('2026-11-23', '05:15'),
      clock: { caseId, lastRung: null, legal: false },
    });
    expect(others).toEqual([]);
    expect(await row(caseId, 'triage')).toMatchObject({ nextRung: 'p80', lastRung: 'p50' });
    expect(await claim(at('2026-11-23', '05:15'))).toEqual([]);
  });

  it('that lie in the past are claimed at once, in order of time over all clocks, and never again', async () => {
    await started('triage', 'route_dispute');
    expect(fired(await claim(LONG_AFTER))).toEqual([
      'triage p50',
      ...['triage p80', 'route_dispute p80'].toSorted(byClaim),
      ...['triage due', 'route_dispute due'].toSorted(byClaim),
      ...['triage w1', 'triage w3', 'triage w5', 'triage w10'],
    ]);
    expect(await claim(LONG_AFTER)).toEqual([]);
    expect(await open.reader.find(Deadline, { nextRungAt: null, nextRung: null })).toHaveLength(2);
  });

  /** Two rungs at one moment come in the order of their clocks' ids, that is as they were started. */
  const byClaim = (a: string, b: string): number => Number(b.startsWith('triage')) - Number(a.startsWith('triage'));

  it('are gone with the end of their clock, also of one that was a candidate a moment ago', async () => {
    const caseId = await started('triage', 'verify');
    const candidates = await due.candidates(open.reader, LONG_AFTER, 10);
    expect(candidates.map((each) => each.caseId)).toEqual([caseId, caseId]);
    await write((tx) => clocks.meet(tx, caseId, 'triage', RECEIVED));
    await write((tx) => clocks.cancel(tx, caseId, 'verify', RECEIVED, undefined, 'declined'));
    const ids = candidates.map(({ deadlineId }) => deadlineId);
    expect(await write((tx) => claimed(tx, ids, LONG_AFTER))).toEqual([]);
    for (const clock of ['triage', 'verify'] as const)
      expect(await row(caseId, clock)).toMatchObject({ nextRung: null, nextRungAt: null, lastRung: null });
  });

  it("end with a citizen's window that lapses", async () => {
    await started('review_window');
    expect(await clocks.endLapsedWindows(at('2027-06-01'))).toBe(1);
    expect(await claim(at('2027-06-01'))).toEqual([]);
  });

  it('of an internal clock rest while it is paused and are timed anew when it goes on; statutory ones go on', async () => {
    const caseId = await started('whole_case', 'legal_60c');
    const before = await row(caseId, 'whole_case');
    await write((tx) => clocks.pauseInternal(tx, caseId, at('2026-11-25', '09:00')));
    expect(await row(caseId, 'whole_case')).toMatchObject({ nextRung: 'p50', nextRungAt: null });
    expect(fired(await claim(at('2026-12-25')))).toEqual(['legal_60c p50']);
    await write((tx) => clocks.resumeInternal(tx, caseId, at('2026-12-02', '09:00')));
    const after = await row(caseId, 'whole_case');
    expect(after.nextRung).toBe('p50');
    expect(after.nextRungAt! > before.nextRungAt!).toBe(true);
  });

  it('of a clock that was late already count no day on which it stands still', async () => {
    const caseId = await started('whole_case');
    const dueAt = at('2026-12-08');
    expect(fired(await claim(dueAt))).toEqual(['whole_case p50', 'whole_case p80', 'whole_case due']);
    // Tuesday; w1 would be at its end.
    await write((tx) => clocks.pauseInternal(tx, caseId, at('2026-12-08', '09:00')));
    await write((tx) => clocks.resumeInternal(tx, caseId, at('2026-12-28', '09:00')));
    expect(await row(caseId, 'whole_case')).toMatchObject({ dueAt, nextRung: 'w1', nextRungAt: at('2026-12-29') });
    expect(await claim(at('2026-12-28', '10:00'))).toEqual([]);
    expect(fired(await claim(at('2026-12-29')))).toEqual(['whole_case w1']);
    expect(await row(caseId, 'whole_case')).toMatchObject({ nextRung: 'w3', nextRungAt: at('2026-12-31') });
    // Once more, for one working day.
    await write((tx) => clocks.pauseInternal(tx, caseId, at('2026-12-29', '09:00')));
    await write((tx) => clocks.resumeInternal(tx, caseId, at('2026-12-30', '09:00')));
    expect(await row(caseId, 'whole_case')).toMatchObject({ nextRung: 'w3', nextRungAt: at('2027-01-01') });
  });

  it('stay fired when the due moves later, and the unfired follow it', async () => {
    const caseId = await started('whole_case', 'legal_60c');
    const beforeDue = plus((await row(caseId, 'whole_case')).dueAt, -1);
    expect(fired(await claim(beforeDue)).filter((each) => each.startsWith('whole_case'))).toEqual([
      'whole_case p50',
      'whole_case p80',
    ]);
    const { dueAt } = await write((tx) => clocks.extend(tx, caseId, 'whole_case', { days: 10 }, beforeDue));
    expect(await row(caseId, 'whole_case')).toMatchObject({ lastRung: 'p80', nextRung: 'due', nextRungAt: dueAt });
  });

  it('that an earlier start leaves in the past fire together', async () => {
    const parentId = await started('legal_60c');
    const child = contextOf();
    await write((tx) => clocks.start(tx, 'legal_60c', child, { from: at('2026-09-30', '10:00') }));
    await write((tx) => clocks.takeEarliestStart(tx, parentId, child.caseId));
    const parents = (await claim(at('2026-11-22', '10:31'))).filter(({ clock }) => clock.caseId === parentId);
    expect(fired(parents)).toEqual(['legal_60c p50', 'legal_60c p80']);
  });

  it('of a clock that a parent takes over are news to the parent', async () => {
    const [parent, childId] = [contextOf(), await started('legal_60c')];
    await claim(at('2026-12-25'));
    expect(await row(childId, 'legal_60c')).toMatchObject({ lastRung: 'p50' });
    await write((tx) => clocks.takeEarliestStart(tx, parent.caseId, childId));
    expect(await row(parent.caseId, 'legal_60c')).toMatchObject({ lastRung: null, nextRung: 'p50' });
  });

  it('that fired before a closing do not fire again when the case comes back', async () => {
    const caseId = await started('legal_60c');
    await claim(at('2026-12-25'));
    await write((tx) => clocks.cancel(tx, caseId, 'handling', at('2026-12-26'), undefined, 'answered'));
    expect(await claim(LONG_AFTER)).toEqual([]);
    await write((tx) => clocks.revive(tx, caseId, 'legal_60c', at('2027-01-10')));
    expect(await row(caseId, 'legal_60c')).toMatchObject({ lastRung: 'p50', nextRung: 'p80' });
    expect(fired(await claim(LONG_AFTER)).slice(0, 2)).toEqual(['legal_60c p80', 'legal_60c due']);
  });

  it('of a restarted clock begin at the bottom', async () => {
    const caseId = await started('verify');
    await claim(LONG_AFTER);
    await write((tx) => clocks.restart(tx, caseId, ['verify'], contextOf({ caseId }), at('2027-03-01', '10:00')));
    const [open_] = (await open.reader.find(Deadline, { caseId, clock: 'verify' })).filter(({ slot }) => slot !== null);
    expect(open_).toMatchObject({ lastRung: null, nextRung: 'p50' });
  });

  it('come oldest first, as many as are asked for, without those left aside', async () => {
    for (const day of ['24', '22', '23'])
      await write((tx) => clocks.start(tx, 'first_contact', contextOf(), { from: at(`2026-11-${day}`) }));
    const candidates = await due.candidates(open.reader, LONG_AFTER, 2);
    expect(candidates.map(({ nextRungAt }) => nextRungAt)).toEqual([at('2026-11-22', '12:00'), at('2026-11-23', '12:00')]);
    const [first, second] = candidates.map(({ deadlineId }) => deadlineId);
    const others = await due.candidates(open.reader, LONG_AFTER, 2, [first!, second!]);
    expect(others.map(({ nextRungAt }) => nextRungAt)).toEqual([at('2026-11-24', '12:00')]);
  });

  it.each([2, 4])('go to one of %i claimers each, whoever of them is faster', async (claimers) => {
    const COUNT = 500;
    await write(async (tx) => {
      for (let index = 0; index < COUNT; index += 1)
        await clocks.start(tx, 'first_contact', contextOf(), { from: plus(RECEIVED, index * 1000) });
    });
    const now = at('2026-11-23', '00:00');
    const drain = async (): Promise<DueRung[]> => {
      const mine: DueRung[] = [];
      for (;;) {
        const candidates = await due.candidates(open.reader, now, 100);
        if (candidates.length === 0) return mine;
        const ids = candidates.map(({ deadlineId }) => deadlineId);
        const rungs = await write((tx) => claimed(tx, ids, now));
        expect(rungs.map(({ rungAt }) => rungAt)).toEqual(rungs.map(({ rungAt }) => rungAt).toSorted());
        mine.push(...rungs);
      }
    };
    const all = (await Promise.all(Array.from({ length: claimers }, drain))).flat();
    expect(all).toHaveLength(COUNT);
    expect(new Set(all.map(({ clock }) => clock.id)).size).toBe(COUNT);
    expect(new Set(all.map(({ rung }) => rung))).toEqual(new Set(['p50']));
    expect(await open.reader.find(Deadline, { lastRung: 'p50', nextRung: 'p80' })).toHaveLength(COUNT);
  });

  it('are given back when the transaction that claimed them fails', async () => {
    const caseId = await started('triage');
    const { id } = await row(caseId, 'triage');
    const failing = write(async (tx) => {
      expect(await claimed(tx, [id], LONG_AFTER)).toHaveLength(7);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await claim(LONG_AFTER)).toHaveLength(7);
  });

  it('of rows from before the ladder get their cursor once, what has ended and what has fired all get none', async () => {
    const [caseId, ended, done, paused] = [
      await started('triage', 'whole_case', 'review_window'),
      await started('triage'),
      await started('triage'),
      await started('triage'),
    ];
    await write((tx) => clocks.meet(tx, ended, 'triage', RECEIVED));
    await write((tx) => clocks.pauseInternal(tx, paused, RECEIVED));
    const asStarted = await open.reader.find(Deadline, {}, { id: 'ASC' });
    await write((tx) => tx.change("UPDATE deadlines SET last_rung = 'w10' WHERE case_id = ?", [done]));
    await write((tx) => tx.change('UPDATE deadlines SET next_rung = NULL, next_rung_at = NULL'));
    const backfill = new RungBackfill(open.work, readLadderTable(), calendars);
    expect(await backfill.fill()).toBe(3);
    expect(await backfill.fill()).toBe(0);
    const expected = asStarted.map((each) =>
      each.caseId === done ? { ...each, lastRung: 'w10', nextRung: null, nextRungAt: null } : each,
    );
    expect(await open.reader.find(Deadline, {}, { id: 'ASC' })).toEqual(expected);
    expect((await row(caseId, 'triage')).nextRung).toBe('p50');
    expect(await row(paused, 'triage')).toMatchObject({ nextRung: 'p50', nextRungAt: null });
  });

  it('after a due are timed anew by another calendar, and one that proves too early waits', async () => {
    const caseId = await started('triage');
    await claim(at('2026-11-24'));
    expect(await row(caseId, 'triage')).toMatchObject({ nextRung: 'w1', nextRungAt: at('2026-11-25') });
    const closed = new CalendarService();
    const days = ['2026-11-24', '2026-11-25'].map((day) => ({ day, name: 'day off', isOff: true }));
    closed.current = () => new WorkingCalendar([2026], days);
    const others = new DueRungs(readLadderTable(), closed);
    const { id } = await row(caseId, 'triage');
    expect(await write((tx) => claimed(tx, [id], at('2026-11-25'), others))).toEqual([]);
    expect(await row(caseId, 'triage')).toMatchObject({ lastRung: 'due', nextRung: 'w1', nextRungAt: at('2026-11-27') });
    await new RungBackfill(open.work, readLadderTable(), calendars).keepUp();
    expect(await row(caseId, 'triage')).toMatchObject({ nextRung: 'w1', nextRungAt: at('2026-11-25') });
  });
});
