import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseHolidayFile } from '../calendar/holiday-file.js';
import { addDays, endOfDay, plus, type Instant } from '../kernel/time.js';
import type { ClockContext } from './clock-context.js';
import { CLOCKS, type ClockName } from './clock-names.js';
import type { DeadlineChange } from './deadline-change.entity.js';
import { openRow } from './deadline-rows.js';
import { readDeadlineTable } from './deadline-table.js';
import type { Deadline } from './deadline.entity.js';
import { effectiveDue } from './due-rules.js';
import { patchByBounds } from './recount-rules.js';
import { replay, type Counted } from './replay.js';

const calendar = parseHolidayFile(readFileSync('config/holidays.cn.json', 'utf8'));
const table = readDeadlineTable();

/** `2026-10-10` is 10:30 of that day, `2026-10-10 24:00` its end. */
const at = (text: string): Instant => {
  const [day = '', time = '10:30'] = text.split(' ');
  return time === '24:00' ? endOfDay(day) : `${day}T${time}:00.000+08:00`;
};

type Event =
  | ['paused' | 'resumed', at: string]
  | ['extended', days: number]
  | ['bounds', nextStageStart: string | null, pollingDay: string | null];

type Started = Partial<ClockContext> & { dueAt?: string; outer?: string };

/** The clock after these events, worked out from its row and change rows alone. */
const after = (clock: ClockName, from: string, { dueAt, outer, ...some }: Started, events: readonly Event[]): Counted => {
  const spec = table.specOf(clock);
  const context: ClockContext = {
    caseId: 'case-1',
    districtCode: '990114',
    severity: 2,
    isKeyVillage: false,
    channel: 'CALL',
    receivedAt: at(from),
    townCode: '990114101',
    villageCode: '990114101205',
    pollingDay: null,
    nextStageStart: null,
    ...some,
  };
  const counting = {
    from: at(from),
    ...(dueAt === undefined ? {} : { dueAt: at(dueAt) }),
    outerDueAt: outer === undefined ? null : at(outer),
  };
  const due = effectiveDue(spec, counting, context, calendar);
  const row = openRow({ spec, context, subjectId: null, due, calendar, now: at(from) });
  const changes: DeadlineChange[] = [];
  const told = () => replay({ row, changes, legalLimit: spec.legalLimit, calendar }).now;
  for (const event of events) changes.push(changeOf(event, told(), changes, row));
  return told();
};

const changeOf = (event: Event, now: Counted, changes: readonly DeadlineChange[], row: Deadline): DeadlineChange => {
  const bounds = {
    startedAt: now.startedAt,
    limitDueAt: now.limitDueAt,
    legalDueAt: now.legalDueAt,
    nextStageAt: now.nextStageAt,
    pollingEndAt: now.pollingEndAt,
  };
  const base = {
    id: '',
    deadlineId: '',
    caseId: '',
    districtCode: '',
    at: at('2026-11-23'),
    oldDueAt: '',
    newDueAt: '',
    boundsBefore: bounds,
    boundsAfter: bounds,
    days: null,
    reason: null,
    byId: null,
    createdAt: '',
  };
  switch (event[0]) {
    case 'extended':
      return { ...base, kind: 'extended', days: event[1] };
    case 'bounds': {
      const patch = patchByBounds({ row: { ...row, ...bounds }, changes }, { nextStageStart: event[1], pollingDay: event[2] });
      return { ...base, kind: 'stage_moved', boundsAfter: { ...bounds, ...patch } };
    }
    case 'paused':
    case 'resumed':
      return { ...base, kind: event[0], at: at(event[1]) };
    default:
      return event satisfies never;
  }
};

describe('bounds', () => {
  // prettier-ignore
  it.each<[what: string, clock: ClockName, from: string, started: Started, events: Event[], due: string, by: string | null]>([
    ['the stage ends first', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [], '2026-11-24 24:00', 'next_stage'],
    ['polling comes first', 'verify', '2026-11-22', { pollingDay: '2026-11-26' }, [], '2026-11-25 24:00', 'polling'],
    ['a stage that begins on the start day', 'verify', '2026-11-22', { nextStageStart: '2026-11-22' }, [], '2026-11-27 24:00', null],
    ['polling before the start', 'verify', '2026-11-22', { pollingDay: '2026-11-20' }, [], '2026-11-27 24:00', null],
    ['a stage after the limit', 'verify', '2026-11-22', { nextStageStart: '2026-12-05' }, [], '2026-11-27 24:00', null],
    ['stage and polling: the earlier', 'verify', '2026-11-22', { nextStageStart: '2026-11-26', pollingDay: '2026-11-25' }, [], '2026-11-24 24:00', 'polling'],
    ['stage moved earlier', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [['bounds', '2026-11-24', null]], '2026-11-23 24:00', 'next_stage'],
    ['stage moved later', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [['bounds', '2026-11-26', null]], '2026-11-25 24:00', 'next_stage'],
    ['stage moved past the limit', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [['bounds', '2026-12-10', null]], '2026-11-27 24:00', null],
    ['stage taken away', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [['bounds', null, null]], '2026-11-27 24:00', null],
    ['stage moved before the start', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [['bounds', '2026-11-20', null]], '2026-11-27 24:00', null],
    ['stage moved there and back', 'verify', '2026-11-22', { nextStageStart: '2026-11-25' }, [['bounds', '2026-12-10', null], ['bounds', '2026-11-25', null]], '2026-11-24 24:00', 'next_stage'],
    ['polling moved earlier', 'verify', '2026-11-22', { pollingDay: '2026-11-26' }, [['bounds', null, '2026-11-24']], '2026-11-23 24:00', 'polling'],
    ['polling moved later', 'verify', '2026-11-22', { pollingDay: '2026-11-26' }, [['bounds', null, '2026-11-27']], '2026-11-26 24:00', 'polling'],
    ['polling moved past the limit', 'verify', '2026-11-22', { pollingDay: '2026-11-26' }, [['bounds', null, '2026-12-20']], '2026-11-27 24:00', null],
    ['whole case ends with the stage', 'whole_case', '2026-11-22', { nextStageStart: '2026-12-01' }, [], '2026-11-30 24:00', 'next_stage'],
    ['an extension leaves the stage', 'whole_case', '2026-11-22', { nextStageStart: '2026-12-01' }, [['extended', 15]], '2026-11-30 24:00', 'next_stage'],
    ['extended, then the stage moved into the extension', 'whole_case', '2026-11-22', { nextStageStart: '2026-12-01' }, [['extended', 15], ['bounds', '2026-12-15', null]], '2026-12-14 24:00', 'next_stage'],
    ['extended, then the stage moved past it', 'whole_case', '2026-11-22', { nextStageStart: '2026-12-01' }, [['extended', 15], ['bounds', '2026-12-30', null]], '2026-12-22 24:00', null],
    ['an extension stops at the law', 'whole_case', '2026-11-22', { outer: '2026-12-15 24:00' }, [['extended', 15]], '2026-12-15 24:00', 'legal'],
    ['triage knows no stage', 'triage', '2026-11-22', { nextStageStart: '2026-11-23', pollingDay: '2026-11-23' }, [], '2026-11-23 24:00', null],
    ['a window knows no stage', 'review_window', '2026-11-22', { nextStageStart: '2026-11-25' }, [], '2026-12-22 24:00', null],
    ['a given date stands', 'action', '2026-11-22', { dueAt: '2026-12-01 24:00' }, [], '2026-12-01 24:00', null],
    ['a given date ends with the stage', 'action', '2026-11-22', { dueAt: '2026-12-01 24:00', nextStageStart: '2026-11-28' }, [], '2026-11-27 24:00', 'next_stage'],
    ['reply on polling day: the same day', 'explanation_reply', '2026-11-22', { pollingDay: '2026-11-22' }, [], '2026-11-22 24:00', null],
    ['verify on polling day: two hours', 'verify', '2026-11-22 23:00', { pollingDay: '2026-11-22' }, [], '2026-11-23 01:00', null],
    ['acknowledge by letter over Mid-Autumn', 'acknowledge', '2026-09-24', { channel: 'LETTER' }, [], '2026-09-28 24:00', null],
    ['sixty days and thirty more', 'legal_60c', '2026-11-22', {}, [['extended', 30]], '2027-02-20 24:00', null],
    ['one day more', 'whole_case', '2026-11-22', {}, [['extended', 1]], '2026-12-08 24:00', null],
  ])('%s', (_what, clock, from, started, events, due, by) => {
    expect(after(clock, from, started, events)).toMatchObject({ dueAt: at(due), boundedBy: by });
  });
});

describe('pauses', () => {
  // prettier-ignore
  it.each<[what: string, clock: ClockName, from: string, started: Started, events: Event[], due: string, provisional: boolean]>([
    ['2 W, one left over National Day', 'supervision', '2026-09-28', {}, [['paused', '2026-09-29'], ['resumed', '2026-10-06']], '2026-10-08 24:00', false],
    ['2 W, both left', 'supervision', '2026-09-28', {}, [['paused', '2026-09-28'], ['resumed', '2026-10-07']], '2026-10-09 24:00', false],
    ['resumed on a make-up Saturday, which does not count', 'supervision', '2026-09-28', {}, [['paused', '2026-09-29'], ['resumed', '2026-10-10']], '2026-10-12 24:00', false],
    ['resumed before a make-up Saturday, which counts', 'supervision', '2026-09-28', {}, [['paused', '2026-09-29'], ['resumed', '2026-10-09']], '2026-10-10 24:00', false],
    ['5 C, three left, ending on a Sunday', 'verify', '2026-09-28', {}, [['paused', '2026-09-30'], ['resumed', '2026-10-08']], '2026-10-11 24:00', false],
    ['paused twice', 'verify', '2026-09-28', {}, [['paused', '2026-09-30'], ['resumed', '2026-10-08'], ['paused', '2026-10-09'], ['resumed', '2026-10-12']], '2026-10-14 24:00', false],
    ['still paused: the date waits', 'verify', '2026-09-28', {}, [['paused', '2026-09-30']], '2026-10-03 24:00', false],
    ['24 h stand still for 7 days and 12 hours', 'first_contact', '2026-09-30 10:00', {}, [['paused', '2026-09-30 20:00'], ['resumed', '2026-10-08 08:00']], '2026-10-08 22:00', false],
    ['a limit that had run out stays', 'verify', '2026-09-28', {}, [['paused', '2026-10-05'], ['resumed', '2026-10-09']], '2026-10-03 24:00', false],
    ['a pause of no time', 'verify', '2026-09-28', {}, [['paused', '2026-09-30'], ['resumed', '2026-09-30']], '2026-10-03 24:00', false],
    ['a pause within one day', 'verify', '2026-09-28', {}, [['paused', '2026-09-30 09:00'], ['resumed', '2026-09-30 17:00']], '2026-10-03 24:00', false],
    ['statutory clocks do not pause', 'legal_60c', '2026-11-22', {}, [['paused', '2026-11-24'], ['resumed', '2026-12-24']], '2027-01-21 24:00', false],
    ['over New Year without data', 'supervision', '2026-12-29', {}, [['paused', '2026-12-30'], ['resumed', '2027-01-02']], '2027-01-04 24:00', true],
    ['a stage that went by', 'whole_case', '2026-11-22', { nextStageStart: '2026-11-26' }, [['paused', '2026-11-24'], ['resumed', '2026-12-04']], '2026-12-17 24:00', false],
    ['a stage that went by, moved later', 'whole_case', '2026-11-22', { nextStageStart: '2026-11-26' }, [['paused', '2026-11-24'], ['resumed', '2026-12-04'], ['bounds', '2026-12-10', null]], '2026-12-09 24:00', false],
    ['a stage moved into the pause', 'whole_case', '2026-11-22', { nextStageStart: '2026-12-20' }, [['paused', '2026-11-24'], ['resumed', '2026-12-04'], ['bounds', '2026-11-30', null]], '2026-12-17 24:00', false],
    ['triage stays within the 15 C of the law', 'triage', '2026-11-20', {}, [['paused', '2026-11-20 12:00'], ['resumed', '2026-12-20']], '2026-12-05 24:00', false],
    ['a given day waits', 'action', '2026-11-22', { dueAt: '2026-12-01 24:00' }, [['paused', '2026-11-24'], ['resumed', '2026-11-30']], '2026-12-07 24:00', false],
    ['a given hour waits', 'action', '2026-11-22', { dueAt: '2026-12-01 15:00' }, [['paused', '2026-11-24 10:00'], ['resumed', '2026-11-25 10:00']], '2026-12-02 15:00', false],
    ['extended, then paused', 'whole_case', '2026-11-22', {}, [['extended', 5], ['paused', '2026-12-10'], ['resumed', '2026-12-15']], '2026-12-17 24:00', false],
  ])('%s', (_what, clock, from, started, events, due, provisional) => {
    expect(after(clock, from, started, events)).toMatchObject({ dueAt: at(due), provisional });
  });
});

const moment = fc
  .integer({ min: 0, max: 3 * 365 * 1440 })
  .map((minutes) => plus('2025-01-01T00:00:00.000+08:00', minutes * 60_000));

const COUNTED = CLOCKS.filter((clock) => clock !== 'action' && clock !== 'tickler');

describe('whatever the numbers', () => {
  it('adding a pause never shortens an internal clock and never moves a statutory one', () => {
    const pause = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.constantFrom(...COUNTED), moment, pause, (clock, from, [wait, length]) => {
        const start = from.slice(0, 16).replace('T', ' ');
        const [paused, resumed] = [addDays(from.slice(0, 10), wait), addDays(from.slice(0, 10), wait + length)];
        const [plain, held] = [
          after(clock, start, {}, []),
          after(clock, start, {}, [
            ['paused', `${paused} 23:59`],
            ['resumed', `${resumed} 23:59`],
          ]),
        ];
        return table.specOf(clock).legal
          ? held.limitDueAt === plain.limitDueAt
          : held.limitDueAt >= plain.limitDueAt && held.dueAt >= plain.dueAt;
      }),
    );
  });
});
