import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { CalendarService } from '../calendar/calendar.service.js';
import { addDays, instant } from '../kernel/time.js';
import type { ClockContext } from './clock-context.js';
import { BOUNDED_CLOCKS, CLOCKS, type ClockName } from './clock-names.js';
import { COLUMNS } from './clock-spec.js';
import { readDeadlineTable } from './deadline-table.js';
import { columnFor, earliest, effectiveDue, isOwed, limitFor } from './due-rules.js';
import type { Limit } from './limit.js';

const calendar = new CalendarService().current();
const table = readDeadlineTable();
const from = '2026-11-22T10:30:00.000+08:00';

const contextOf = (some: Partial<ClockContext> = {}): ClockContext => ({
  caseId: 'case',
  districtCode: '990114',
  severity: 2,
  isKeyVillage: false,
  channel: 'CALL',
  receivedAt: from,
  townCode: '990114101',
  villageCode: '990114101205',
  pollingDay: null,
  nextStageStart: null,
  ...some,
});
const due = (clock: ClockName, some: Partial<ClockContext> = {}, counting: { dueAt?: string; outerDueAt?: string } = {}) =>
  effectiveDue(table.specOf(clock), { from, ...counting }, contextOf(some), calendar);

describe('which column of the table holds', () => {
  const pollingDay = '2026-11-22';
  it.each<[string, Partial<ClockContext>, string]>([
    ['an ordinary case', {}, 'normal'],
    ['severity 1', { severity: 1 }, 'normal'],
    ['severity 3', { severity: 3 }, 'severity3'],
    ['severity 4', { severity: 4 }, 'severity4OrKey'],
    ['a key village', { isKeyVillage: true }, 'severity4OrKey'],
    ['a key village with severity 3', { severity: 3, isKeyVillage: true }, 'severity4OrKey'],
    ['stage S6 received on polling day', { stage: 'S6', pollingDay }, 'polling'],
    ['stage S7 received on polling day', { stage: 'S7', pollingDay }, 'polling'],
    ['polling day, no stage on file: that day is S6', { pollingDay }, 'polling'],
    ['the polling desk on polling day, whatever the stage', { channel: 'ONSITE', stage: 'S3', pollingDay }, 'polling'],
    ['polling day beats severity 4', { severity: 4, pollingDay }, 'polling'],
    ['another stage received on polling day', { stage: 'S3', pollingDay }, 'normal'],
    ['stage S6 received the day before', { stage: 'S6', pollingDay: '2026-11-23' }, 'normal'],
    ['the polling desk the day after', { channel: 'ONSITE', pollingDay: '2026-11-21' }, 'normal'],
  ])('%s', (_what, some, column) => {
    expect(columnFor(contextOf(some))).toBe(column);
  });

  it('gives a letter 1 W for the receipt, except on polling day', () => {
    const acknowledge = table.specOf('acknowledge');
    expect(limitFor(acknowledge, contextOf({ channel: 'LETTER' })).text).toBe('1W');
    expect(limitFor(acknowledge, contextOf({ channel: 'LETTER', pollingDay })).text).toBe('at once');
    expect(limitFor(acknowledge, contextOf()).text).toBe('on the spot');
  });
});

describe('the defaults of deadlines.md', () => {
  it.each<[ClockName, string[]]>([
    ['acknowledge', ['on the spot', 'on the spot', 'on the spot', 'at once']],
    ['notice_15c', ['15C', '15C', '15C', '15C']],
    ['triage', ['1W', '4h', '1h', '15min']],
    ['not_taken_lead', ['1W', '4h', '1h', '15min']],
    ['not_taken_town', ['1W', '4h', '1h', '15min']],
    ['route_dispute', ['1W', '4h', '2h', '30min']],
    ['recusal', ['1W', '1W', '1W', '1W']],
    ['first_contact', ['24h', '12h', '2h', '30min']],
    ['verify', ['5C', '3C', '24h', '2h']],
    ['order_correction', ['2C', '1C', '12h', 'at once']],
    ['action', ['given', 'given', 'given', 'given']],
    ['explanation_reply', ['3C', '2C', '24h', 'same day']],
    ['whole_case', ['15C', '7C', '3C', '24h']],
    ['legal_60c', ['60C', '60C', '60C', '60C']],
    ['call_back', ['1W', '1W', '1W', '1W']],
    ['follow_up', ['5W', '3W', '1W', '1W']],
    ['review_window', ['30C', '30C', '30C', '30C']],
    ['review', ['30C', '30C', '30C', '30C']],
    ['recheck', ['30C', '30C', '30C', '30C']],
    ['supervision', ['2W', '2W', '2W', '2W']],
    ['vec_watch', ['3C', '3C', '3C', '3C']],
    ['tickler', ['given', 'given', 'given', 'given']],
  ])('%s: %j', (clock, limits) => {
    expect(COLUMNS.map((column) => table.specOf(clock).limits[column].text)).toEqual(limits);
  });

  it('bounds verify, correction, explanation and whole case by stage and polling day, nothing else', () => {
    expect(CLOCKS.filter((clock) => table.specOf(clock).bounded)).toEqual(
      CLOCKS.filter((clock) => BOUNDED_CLOCKS.includes(clock)),
    );
  });
});

describe('the effective due is the earliest', () => {
  it('is the limit itself when nothing comes before', () => {
    expect(due('verify')).toMatchObject({
      dueAt: '2026-11-28T00:00:00.000+08:00',
      boundedBy: null,
      limitText: '5C',
      countingMode: 'C',
    });
  });

  it('ends with the stage', () => {
    const result = due('verify', { nextStageStart: '2026-11-25' });
    expect(result).toMatchObject({
      dueAt: '2026-11-25T00:00:00.000+08:00',
      boundedBy: 'next_stage',
      limitDueAt: '2026-11-28T00:00:00.000+08:00',
    });
  });

  it('ends at 24:00 of the day before polling', () => {
    expect(due('whole_case', { pollingDay: '2026-11-24', nextStageStart: '2026-11-30' })).toMatchObject({
      dueAt: '2026-11-24T00:00:00.000+08:00',
      boundedBy: 'polling',
    });
  });

  it('ignores bounds that are not after the start', () => {
    expect(due('verify', { nextStageStart: '2026-11-22', pollingDay: '2026-11-20' })).toMatchObject({ boundedBy: null });
    expect(
      effectiveDue(
        table.specOf('verify'),
        { from: '2026-11-22T00:00:00.000+08:00' },
        contextOf({ pollingDay: '2026-11-22' }),
        calendar,
      ).boundedBy,
    ).toBeNull();
  });

  it.each(CLOCKS.filter((clock) => !BOUNDED_CLOCKS.includes(clock)))('never bounds %s by stage or polling day', (clock) => {
    const given = clock === 'tickler' ? { dueAt: '2027-03-01T00:00:00.000+08:00' } : {};
    expect(due(clock, { nextStageStart: '2026-11-23', pollingDay: '2026-11-23' }, given).dueAt).toBe(due(clock, {}, given).dueAt);
  });

  it('keeps whole case within the due of the 60 C', () => {
    expect(due('whole_case', {}, { outerDueAt: '2026-11-24T00:00:00.000+08:00' })).toMatchObject({
      dueAt: '2026-11-24T00:00:00.000+08:00',
      boundedBy: 'legal',
    });
  });

  it('takes a given date in place of the limit, and bounds an action’s', () => {
    const dueAt = '2026-12-10T00:00:00.000+08:00';
    expect(due('action', {}, { dueAt })).toMatchObject({ dueAt, countingMode: 'given', limitText: 'given' });
    expect(due('action', { nextStageStart: '2026-12-01' }, { dueAt })).toMatchObject({ boundedBy: 'next_stage' });
    expect(() => due('tickler')).toThrow(RangeError);
  });

  it('counts same day to 24:00 and polling-day verification in two hours', () => {
    const polling = { pollingDay: '2026-11-22', nextStageStart: '2026-11-23' };
    expect(due('explanation_reply', polling).dueAt).toBe('2026-11-23T00:00:00.000+08:00');
    expect(due('verify', polling).dueAt).toBe('2026-11-22T12:30:00.000+08:00');
  });

  it('marks a working-day limit into a year without data as provisional', () => {
    const spec = table.specOf('supervision');
    const counted = effectiveDue(spec, { from: '2026-12-30T09:00:00.000+08:00' }, contextOf(), calendar);
    expect(counted).toMatchObject({ dueAt: '2027-01-02T00:00:00.000+08:00', provisional: true });
    expect(due('supervision').provisional).toBe(false);
  });

  it('rolls the review window and nobody else’s 30 C', () => {
    const served = { from: '2026-09-01T15:00:00.000+08:00' };
    expect(effectiveDue(table.specOf('review_window'), served, contextOf(), calendar).dueAt).toBe(
      '2026-10-09T00:00:00.000+08:00',
    );
    expect(effectiveDue(table.specOf('review'), served, contextOf(), calendar).dueAt).toBe('2026-10-02T00:00:00.000+08:00');
  });
});

describe('who is there to be owed something', () => {
  it.each<[ClockName, Partial<ClockContext>, boolean]>([
    ['acknowledge', { channel: 'LOOKBACK' }, false],
    ['acknowledge', { contact: 'NONE' }, false],
    ['acknowledge', { contact: 'CODE_ONLY' }, true],
    ['notice_15c', { contact: 'NONE' }, false],
    ['notice_15c', { contact: 'CODE_ONLY' }, true],
    ['first_contact', { contact: 'CODE_ONLY' }, false],
    ['call_back', { contact: 'CODE_ONLY' }, false],
    ['call_back', {}, true],
    ['review_window', { channel: 'LOOKBACK' }, false],
    ['triage', { channel: 'LOOKBACK' }, true],
    ['whole_case', { contact: 'NONE' }, true],
    ['legal_60c', { contact: 'NONE' }, true],
  ])('%s with %j: %s', (clock, some, owed) => {
    expect(isOwed(table.specOf(clock), contextOf(some))).toBe(owed);
  });
});

describe('for all limits and contexts', () => {
  const day = fc.integer({ min: -20, max: 90 }).map((days) => addDays('2026-11-22', days));
  const context = fc.record({
    severity: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
    isKeyVillage: fc.boolean(),
    channel: fc.constantFrom('CALL', 'LETTER', 'ONSITE', 'LOOKBACK'),
    pollingDay: fc.option(day),
    nextStageStart: fc.option(day),
    receivedAt: day.map((received) => `${received}T08:00:00.000+08:00`),
  });
  const counted = fc.constantFrom(...CLOCKS.filter((clock) => !['action', 'tickler'].includes(clock)));
  const withLimit = (clock: ClockName, limit: Limit) => ({
    ...table.specOf(clock),
    letter: null,
    limits: { normal: limit, severity3: limit, severity4OrKey: limit, polling: limit },
  });

  it('the due is monotone in the limit, after the start, and never after the limit', () => {
    const limits = fc.record({
      mode: fc.constantFrom<'C' | 'W' | 'wall'>('C', 'W', 'wall'),
      n: fc.integer({ min: 1, max: 200 }),
      more: fc.nat(100),
    });
    fc.assert(
      fc.property(
        counted,
        limits,
        context,
        fc.integer({ min: 0, max: 40_000_000 }),
        (clock, { mode, n, more }, some, seconds) => {
          const start = instant(Date.parse('2026-06-01T00:00:00Z') + seconds * 1000);
          const results = [n, n + more].map((count) =>
            effectiveDue(withLimit(clock, { text: 'x', mode, count }), { from: start }, contextOf(some), calendar),
          );
          const [short, long] = results;
          expect(short && long && short.dueAt <= long.dueAt).toBe(true);
          for (const result of results) {
            expect(result.dueAt > start && result.dueAt <= result.limitDueAt).toBe(true);
            expect(earliest(result)).toEqual({ dueAt: result.dueAt, boundedBy: result.boundedBy });
          }
        },
      ),
    );
  });
});
