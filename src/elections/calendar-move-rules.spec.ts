import { describe, expect, it } from '@jest/globals';
import { applied, type CalendarMove } from './calendar-move.js';
import { ElectionBook, ElectionSheet } from './election-book.js';
import { examined } from './move-calendar.js';
import type { StageSpanRow } from './stage-span.entity.js';
import { STAGES } from './stages.js';

const TOWN = '990114101';
const VILLAGE = '990114101205';
const DAYS: [string, string][] = [
  ['2026-09-01', '2026-09-17'],
  ['2026-09-18', '2026-09-25'],
  ['2026-09-26', '2026-10-10'],
  ['2026-10-11', '2026-10-19'],
  ['2026-10-20', '2026-10-23'],
  ['2026-10-24', '2026-10-25'],
  ['2026-10-26', '2026-10-28'],
  ['2026-10-29', '2026-11-09'],
  ['2026-11-10', '2026-11-30'],
];
const election = {
  id: 'e',
  districtCode: '990114',
  term: '第九届',
  name: '村委会换届',
  startsOn: '2026-09-01',
  endsOn: '2027-01-15',
};
const spans = STAGES.map((stage, index): StageSpanRow => ({
  id: stage,
  electionId: 'e',
  townCode: TOWN,
  villageCode: null,
  stage,
  startsOn: DAYS[index]![0],
  endsOn: DAYS[index]![1],
}));
const none = { voterListPostedOn: null, nominationMeetingOn: null, candidateListPostedOn: null, supplementaryVoteBy: null };
const pollings = [{ id: 'p', electionId: 'e', townCode: TOWN, villageCode: null, day: '2026-10-25', ...none }];
const village = { id: 'v', electionId: 'e', villageCode: VILLAGE, registeredVoters: 100, seats: 3 };
const villages = [{ ...village, flag: null, flagReason: null, flaggedSince: null, onSiteGuideStaffId: null }];
const sheet = new ElectionSheet(election, spans, pollings, villages);
const book = new ElectionBook([sheet]);

const stage = (
  code: (typeof STAGES)[number],
  startsOn: string,
  endsOn: string,
  villageCode: string | null = null,
): CalendarMove => ({
  kind: 'stage',
  townCode: TOWN,
  villageCode,
  stage: code,
  startsOn,
  endsOn,
});
const polling = (day: string, villageCode: string | null = null): CalendarMove => ({
  kind: 'polling',
  townCode: TOWN,
  villageCode,
  day,
});

describe('moving a stage or polling day', () => {
  const codeOf = (move: CalendarMove, today: string): string => {
    try {
      examined(book, 'e', move, today);
      return 'moved';
    } catch (error) {
      return String(error).replace(/^Error: ([\w.-]+):.*$/s, '$1');
    }
  };

  it.each<[string, CalendarMove, string, string]>([
    ['the end of the running stage', stage('S4', '2026-10-11', '2026-10-18'), '2026-10-12', 'moved'],
    ['the last day of a stage to today', stage('S4', '2026-10-11', '2026-10-12'), '2026-10-12', 'moved'],
    ['a stage to come', stage('S5', '2026-10-21', '2026-10-23'), '2026-10-12', 'moved'],
    ['one that stays as it is', stage('S5', '2026-10-20', '2026-10-23'), '2026-10-12', 'calendar-move.same'],
    ['one into the next', stage('S5', '2026-10-20', '2026-10-24'), '2026-10-12', 'election.overlap'],
    ['one that ends before it starts', stage('S5', '2026-10-22', '2026-10-21'), '2026-10-12', 'election.span'],
    ['polling out of S6', polling('2026-10-26'), '2026-10-12', 'election.polling-day'],
    ['S6 away from its polling day', stage('S6', '2026-10-24', '2026-10-24'), '2026-10-12', 'election.polling-day'],
    ['polling within S6', polling('2026-10-24'), '2026-10-12', 'moved'],
    ['polling to yesterday', polling('2026-10-24'), '2026-10-25', 'calendar-move.past'],
    ['polling that has been', polling('2026-10-24'), '2026-10-26', 'calendar-move.polled'],
    ['a stage that is over', stage('S3', '2026-09-26', '2026-10-09'), '2026-10-12', 'calendar-move.over'],
    ['the start of a stage that has begun', stage('S4', '2026-10-12', '2026-10-19'), '2026-10-12', 'calendar-move.begun'],
    ['the end of the running stage to yesterday', stage('S4', '2026-10-11', '2026-10-13'), '2026-10-14', 'calendar-move.past'],
    ['one out of the election', stage('S9', '2026-11-10', '2027-02-01'), '2026-10-12', 'calendar-move.outside'],
    ['a village’s stage beside its town’s', stage('S6', '2026-10-25', '2026-11-01', VILLAGE), '2026-10-12', 'moved'],
    [
      'a village’s stage before the one it follows',
      stage('S6', '2026-10-19', '2026-10-25', VILLAGE),
      '2026-10-12',
      'calendar-move.order',
    ],
    ['a village that takes no part', polling('2026-10-24', '990114101299'), '2026-10-12', 'calendar-move.place'],
    ['a village of another town', polling('2026-10-24', '990114102205'), '2026-10-12', 'calendar-move.place'],
    ['another town', { ...stage('S4', '2026-10-11', '2026-10-18'), townCode: '990114109' }, '2026-10-12', 'calendar-move.place'],
  ])('%s', (_what, move, today, code) => {
    expect(codeOf(move, today)).toBe(code);
  });

  it('gives a village its first own days and leaves the town’s as they are', () => {
    const moved = applied(sheet, stage('S6', '2026-10-25', '2026-11-01', VILLAGE));
    expect(moved).toMatchObject({ isNew: true, held: { villageCode: null }, row: { villageCode: VILLAGE } });
    const starts = [null, VILLAGE].map(
      (code) => moved?.after.calendarOf(TOWN, code).find((span) => span.stage === 'S6')?.startsOn,
    );
    expect(starts).toEqual(['2026-10-24', '2026-10-25']);
  });
});
