import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CalendarService } from '../calendar/calendar.service.js';
import { HOUR, MINUTE, instant, millis, plus, type Instant } from '../kernel/time.js';
import { readLadderTable } from './ladder-table.js';
import { cursorOf, nextRungFor, rungTime, rungsDue, type RungClock } from './rung-times-rules.js';
import { NO_RUNG, RUNGS, type RungName } from './rungs.js';

const calendar = new CalendarService().current();
const table = readLadderTable();
const [full, short] = [table.ladderOf('whole_case'), table.ladderOf('review')];
const at = (day: string, time = '00:00'): Instant => `${day}T${time}:00.000+08:00`;

const clockOf = (some: Partial<RungClock> = {}): RungClock => ({
  slot: 'whole_case',
  startedAt: at('2026-11-22', '10:00'),
  dueAt: at('2026-12-08'),
  pausedAt: null,
  lastRung: null,
  ...some,
});

describe('when a rung is due', () => {
  it.each<[RungName, string, string, string | undefined]>([
    ['p50', at('2026-11-22', '10:00'), at('2026-11-23', '10:00'), at('2026-11-22', '22:00')],
    ['p80', at('2026-11-22', '10:00'), at('2026-11-22', '20:00'), at('2026-11-22', '18:00')],
    ['p50', at('2026-11-22', '10:00'), at('2026-11-22', '11:00'), at('2026-11-22', '10:30')],
    ['p50', at('2026-11-22', '10:00'), at('2026-11-22', '10:59'), undefined],
    ['p80', at('2026-11-22', '10:00'), at('2026-11-22', '10:30'), undefined],
    ['due', at('2026-11-22', '10:00'), at('2026-11-22', '10:30'), at('2026-11-22', '10:30')],
    // Tuesday 24:00: the day after is Wednesday.
    ['w1', at('2026-11-22', '10:00'), at('2026-11-25'), at('2026-11-26')],
    // Friday 18:00: the weekend does not count.
    ['w1', at('2026-11-22', '10:00'), at('2026-11-27', '18:00'), at('2026-12-01')],
    ['w3', at('2026-11-22', '10:00'), at('2026-11-27', '18:00'), at('2026-12-03')],
    ['w5', at('2026-11-22', '10:00'), at('2026-11-27', '18:00'), at('2026-12-05')],
    ['w10', at('2026-11-22', '10:00'), at('2026-11-27', '18:00'), at('2026-12-12')],
    // The National Day holiday of 2026: 5 W after 09-28 is the make-up Saturday 10-10.
    ['w5', at('2026-09-20', '10:00'), at('2026-09-28', '18:00'), at('2026-10-11')],
    ['w1', at('2026-09-20', '10:00'), at('2026-10-01'), at('2026-10-09')],
    // A date that somebody set before the start.
    ['due', at('2026-11-22', '10:00'), at('2026-11-20'), at('2026-11-22', '10:00')],
  ])('%s of a clock from %s to %s', (rung, startedAt, dueAt, due) => {
    expect(rungTime(rung, { startedAt, dueAt }, calendar)).toBe(due);
  });
});

describe('the next rung', () => {
  it('is the lowest that has not fired and exists', () => {
    expect(nextRungFor(clockOf(), full, calendar)?.rung).toBe('p50');
    expect(nextRungFor(clockOf({ lastRung: 'p80' }), full, calendar)).toEqual({ rung: 'due', rungAt: at('2026-12-08') });
    expect(nextRungFor(clockOf({ dueAt: at('2026-11-22', '10:30') }), full, calendar)?.rung).toBe('due');
    expect(nextRungFor(clockOf(), short, calendar)?.rung).toBe('p80');
    expect(nextRungFor(clockOf({ lastRung: 'w10' }), full, calendar)).toBeUndefined();
    expect(nextRungFor(clockOf({ lastRung: 'due' }), short, calendar)).toBeUndefined();
    expect(nextRungFor(clockOf(), table.ladderOf('review_window'), calendar)).toBeUndefined();
  });

  it('has no time while the clock is paused, and is gone when it has ended', () => {
    expect(cursorOf(clockOf({ pausedAt: at('2026-11-30') }), full, calendar)).toEqual({ nextRung: 'p50', nextRungAt: null });
    expect(cursorOf(clockOf({ slot: null }), full, calendar)).toEqual(NO_RUNG);
  });

  it('comes back where an extension makes room for it above none that has fired', () => {
    const brief = clockOf({ dueAt: at('2026-11-22', '10:30') });
    expect(nextRungFor({ ...brief, dueAt: at('2026-11-23', '10:00') }, full, calendar)?.rung).toBe('p50');
    expect(nextRungFor({ ...brief, dueAt: at('2026-11-23', '10:00'), lastRung: 'due' }, full, calendar)?.rung).toBe('w1');
  });
});

const clocks = fc
  .record({
    start: fc.integer({ min: Date.parse(at('2025-12-20')), max: Date.parse(at('2027-02-10')) }),
    spanMinutes: fc.oneof(fc.integer({ min: -600, max: 120 }), fc.integer({ min: 0, max: 90 * 24 * 60 })),
    lastRung: fc.constantFrom(null, ...RUNGS),
    laterMinutes: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    nowMinutes: fc.integer({ min: -1_000, max: 200 * 24 * 60 }),
    ladder: fc.constantFrom(full, short),
  })
  .map(({ start, spanMinutes, lastRung, laterMinutes, nowMinutes, ladder }) => {
    const startedAt = instant(start);
    const dueAt = plus(startedAt, spanMinutes * MINUTE);
    return {
      clock: clockOf({ startedAt, dueAt, lastRung }),
      laterDue: plus(dueAt, laterMinutes * MINUTE),
      now: plus(startedAt, nowMinutes * MINUTE),
      ladder,
    };
  });

describe('every ladder', () => {
  it('climbs in time, and no dated rung lies before the start', () => {
    fc.assert(
      fc.property(clocks, ({ clock, ladder }) => {
        const times = ladder.flatMap(({ rung }) => rungTime(rung, clock, calendar) ?? []);
        expect(times).toEqual(times.toSorted());
        expect(times.every((time) => time >= clock.startedAt)).toBe(true);
      }),
    );
  });

  it('has no percent rungs under an hour', () => {
    fc.assert(
      fc.property(clocks, ({ clock }) => {
        const isBrief = millis(clock.dueAt) - millis(clock.startedAt) < HOUR;
        expect(rungTime('p50', clock, calendar) === undefined).toBe(isBrief);
        expect(rungTime('p80', clock, calendar) === undefined).toBe(isBrief);
      }),
    );
  });

  it('fires a prefix: what is due is due in order, lies in the past, and leaves only what lies ahead', () => {
    fc.assert(
      fc.property(clocks, ({ clock, ladder, now }) => {
        const due = rungsDue(clock, ladder, calendar, now);
        const exists = ladder.filter(({ rung }) => rungTime(rung, clock, calendar) !== undefined).map(({ rung }) => rung);
        const above = exists.filter(
          (rung) => RUNGS.indexOf(rung) > (clock.lastRung === null ? -1 : RUNGS.indexOf(clock.lastRung)),
        );
        expect(due.map(({ rung }) => rung)).toEqual(above.slice(0, due.length));
        expect(due.every(({ rungAt }) => rungAt <= now)).toBe(true);
        const next = cursorOf({ ...clock, lastRung: due.at(-1)?.rung ?? clock.lastRung }, ladder, calendar);
        expect(next.nextRungAt === null || next.nextRungAt > now).toBe(true);
        expect(next.nextRung ?? undefined).toBe(above[due.length]);
      }),
    );
  });

  it('never takes a fired rung back when the due moves later, and never fires one twice', () => {
    fc.assert(
      fc.property(clocks, ({ clock, ladder, now, laterDue }) => {
        const lastRung = rungsDue(clock, ladder, calendar, now).at(-1)?.rung ?? clock.lastRung;
        const moved = cursorOf({ ...clock, lastRung, dueAt: laterDue }, ladder, calendar);
        const fired = lastRung === null ? -1 : RUNGS.indexOf(lastRung);
        expect(moved.nextRung === null || RUNGS.indexOf(moved.nextRung) > fired).toBe(true);
      }),
    );
  });

  it('has no cursor after any ending, and fires nothing while paused', () => {
    fc.assert(
      fc.property(clocks, ({ clock, ladder, now }) => {
        expect(cursorOf({ ...clock, slot: null }, ladder, calendar)).toEqual(NO_RUNG);
        expect(rungsDue({ ...clock, slot: null }, ladder, calendar, now)).toEqual([]);
        expect(rungsDue({ ...clock, pausedAt: now }, ladder, calendar, now)).toEqual([]);
        expect(cursorOf({ ...clock, pausedAt: now }, ladder, calendar).nextRungAt).toBeNull();
      }),
    );
  });
});
