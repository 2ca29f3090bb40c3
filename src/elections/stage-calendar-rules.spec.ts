import { describe, expect, it } from '@jest/globals';
import { electionOn, nextStageStart, spansAt, stageOn, type StageSpan } from './stage-calendar-rules.js';
import type { StageCode } from './stages.js';

const TOWN = '990114101';
const VILLAGE = '990114101206';

const span = (stage: StageCode, startsOn: string, endsOn: string, villageCode: string | null = null): StageSpan => ({
  townCode: TOWN,
  villageCode,
  stage,
  startsOn,
  endsOn,
});

const town = [
  span('S7', '2026-10-26', '2026-10-28'),
  span('S6', '2026-10-24', '2026-10-25'),
  span('S8', '2026-11-02', '2026-11-09'),
  { ...span('S6', '2026-11-14', '2026-11-15'), townCode: '990114102' },
];
const postponed = [...town, span('S6', '2026-10-27', '2026-10-30', VILLAGE)];

describe('the calendar of a place', () => {
  it('is the town’s, in the order of the stages', () => {
    expect(spansAt(town, TOWN, VILLAGE).map(({ stage }) => stage)).toEqual(['S6', 'S7', 'S8']);
  });

  it('takes the village’s own span instead of the town’s for that stage alone', () => {
    expect(spansAt(postponed, TOWN, VILLAGE).map(({ startsOn }) => startsOn)).toEqual(['2026-10-27', '2026-10-26', '2026-11-02']);
    expect(spansAt(postponed, TOWN, '990114101201')).toEqual(spansAt(town, TOWN, null));
  });

  it('knows the stage of a day, both ends included, and none in a gap', () => {
    const spans = spansAt(town, TOWN, null);
    const days = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-29'];
    expect(days.map((day) => stageOn(spans, day))).toEqual([undefined, 'S6', 'S6', 'S7', undefined]);
  });

  it('lets a postponed vote win over the town’s next stage', () => {
    const spans = spansAt(postponed, TOWN, VILLAGE);
    const days = ['2026-10-24', '2026-10-26', '2026-10-27', '2026-10-30', '2026-10-31'];
    expect(days.map((day) => stageOn(spans, day))).toEqual([undefined, 'S7', 'S6', 'S6', undefined]);
  });

  it('names the next beginning of a stage, until there is none', () => {
    const spans = spansAt(town, TOWN, null);
    expect(['2026-09-01', '2026-10-24', '2026-10-29', '2026-11-02'].map((day) => nextStageStart(spans, day))).toEqual([
      '2026-10-24',
      '2026-10-26',
      '2026-11-02',
      undefined,
    ]);
  });
});

describe('the election of a day', () => {
  const ninth = { id: '9', startsOn: '2026-09-01', endsOn: '2027-01-15' };
  const tenth = { id: '10', startsOn: '2031-09-01', endsOn: '2032-01-15' };

  it('is the running one, else the last begun, else the first to come', () => {
    const days = ['2026-01-01', '2026-12-05', '2028-01-01', '2031-09-01', '2040-01-01'];
    expect(days.map((day) => electionOn([tenth, ninth], day)?.id)).toEqual(['9', '9', '9', '10', '10']);
    expect(electionOn([], '2026-12-05')).toBeUndefined();
  });
});
