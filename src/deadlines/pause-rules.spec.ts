import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CalendarService } from '../calendar/calendar.service.js';
import { instant } from '../kernel/time.js';
import { countLimit, type CountingMode } from './limit.js';
import { limitAfterPause } from './pause-rules.js';

const calendar = new CalendarService().current();
const day = (date: string, time = '10:00'): string => `${date}T${time}:00.000+08:00`;
const internal = (countingMode: CountingMode, limitDueAt: string) => ({
  legal: false,
  countingMode,
  limitDueAt,
  provisional: false,
});
const after = (mode: CountingMode, limitDueAt: string, from: string, to: string): string =>
  limitAfterPause(internal(mode, limitDueAt), { from, to }, calendar).limitDueAt;

describe('what was left when the pause began is left when it ends', () => {
  it.each<[string, CountingMode, string, string, string, string]>([
    ['C over a holiday', 'C', day('2026-10-05', '00:00'), day('2026-09-30'), day('2026-10-09'), day('2026-10-14', '00:00')],
    [
      'C within a day',
      'C',
      day('2026-10-05', '00:00'),
      day('2026-09-30', '09:00'),
      day('2026-09-30', '17:00'),
      day('2026-10-05', '00:00'),
    ],
    ['C over a month end', 'C', day('2026-02-27', '00:00'), day('2026-02-25'), day('2026-02-28'), day('2026-03-02', '00:00')],
    [
      'W over the National Day holiday',
      'W',
      day('2026-10-11', '00:00'),
      day('2026-09-29'),
      day('2026-10-08'),
      day('2026-10-14', '00:00'),
    ],
    [
      'W, the holiday alone costs nothing',
      'W',
      day('2026-10-09', '00:00'),
      day('2026-09-30'),
      day('2026-10-05'),
      day('2026-10-09', '00:00'),
    ],
    ['W on the last day', 'W', day('2026-10-09', '00:00'), day('2026-10-08'), day('2026-10-12'), day('2026-10-13', '00:00')],
    [
      'wall clock by the minute',
      'wall',
      day('2026-10-01', '12:00'),
      day('2026-10-01', '10:00'),
      day('2026-10-03', '10:30'),
      day('2026-10-03', '12:30'),
    ],
    [
      'a given 24:00 by days',
      'given',
      day('2026-10-05', '00:00'),
      day('2026-10-01'),
      day('2026-10-03'),
      day('2026-10-07', '00:00'),
    ],
    [
      'a given hour by the minute',
      'given',
      day('2026-10-05', '16:00'),
      day('2026-10-01'),
      day('2026-10-03'),
      day('2026-10-07', '16:00'),
    ],
  ])('%s', (_what, mode, due, from, to, expected) => {
    expect(after(mode, due, from, to)).toBe(expected);
  });

  it('does not heal a limit that had run out before', () => {
    expect(after('wall', day('2026-10-01', '09:00'), day('2026-10-01', '10:00'), day('2026-10-05'))).toBe(
      day('2026-10-01', '09:00'),
    );
    expect(after('C', day('2026-10-01', '00:00'), day('2026-10-01', '10:00'), day('2026-10-05'))).toBe(
      day('2026-10-01', '00:00'),
    );
  });

  it('ignores a resumption before the pause', () => {
    expect(after('C', day('2026-10-05', '00:00'), day('2026-10-02'), day('2026-10-01'))).toBe(day('2026-10-05', '00:00'));
  });

  it('is provisional once it is counted through a year without data', () => {
    const moved = limitAfterPause(
      internal('W', day('2026-12-31', '00:00')),
      { from: day('2026-12-28'), to: day('2026-12-30') },
      calendar,
    );
    expect(moved).toEqual({ limitDueAt: day('2027-01-02', '00:00'), provisional: true });
  });
});

describe('for all pauses', () => {
  const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-06-30') });
  const mode = fc.constantFrom<'C' | 'W' | 'wall'>('C', 'W', 'wall');

  it('never shortens an internal clock, whatever the number of pauses', () => {
    fc.assert(
      fc.property(
        mode,
        fc.integer({ min: 1, max: 40 }),
        moment,
        fc.array(fc.tuple(fc.nat(5e9), fc.nat(5e9)), { maxLength: 4 }),
        (kind, count, start, pauses) => {
          let { dueAt: limitDueAt } = countLimit({ text: 'x', mode: kind, count }, instant(start), 'official', calendar);
          let time = start;
          for (const [wait, length] of pauses) {
            const span = { from: instant(time + wait), to: instant(time + wait + length) };
            const moved = limitAfterPause(internal(kind, limitDueAt), span, calendar).limitDueAt;
            expect(moved >= limitDueAt).toBe(true);
            limitDueAt = moved;
            time += wait + length;
          }
        },
      ),
    );
  });

  it('grows with the length of the pause', () => {
    fc.assert(
      fc.property(
        mode,
        fc.integer({ min: 1, max: 40 }),
        moment,
        fc.nat(3e9),
        fc.nat(3e9),
        fc.nat(3e9),
        (kind, count, start, wait, length, more) => {
          const due = countLimit({ text: 'x', mode: kind, count }, instant(start), 'official', calendar).dueAt;
          const ends = [length, length + more].map((span) =>
            after(kind, due, instant(start + wait), instant(start + wait + span)),
          );
          expect(ends[0] !== undefined && ends[1] !== undefined && ends[0] <= ends[1]).toBe(true);
        },
      ),
    );
  });

  it('never moves a statutory clock', () => {
    fc.assert(
      fc.property(mode, moment, moment, moment, (countingMode, due, from, to) => {
        const row = { legal: true, countingMode, limitDueAt: instant(due), provisional: false };
        expect(limitAfterPause(row, { from: instant(from), to: instant(to) }, calendar).limitDueAt).toBe(instant(due));
      }),
    );
  });
});
