import { describe, expect, it } from '@jest/globals';
import { addDays } from '../kernel/time.js';
import { objectionToElection, type ElectionFacts } from './election-rules.js';
import type { StageSpan } from './stage-calendar-rules.js';
import { STAGES } from './stages.js';

const TOWN = '990114101';
const FIRST = '2026-09-01';

/** Nine stages of ten days, one after the other. */
const spans = STAGES.map((stage, index): StageSpan => {
  const startsOn = addDays(FIRST, index * 10);
  return { townCode: TOWN, villageCode: null, stage, startsOn, endsOn: addDays(startsOn, 9) };
});

const election = (patch: Partial<ElectionFacts> = {}): ElectionFacts => ({
  districtCode: '990114',
  startsOn: FIRST,
  endsOn: '2027-01-15',
  spans,
  pollings: [{ townCode: TOWN, villageCode: null, day: addDays(FIRST, 50) }],
  villages: [{ villageCode: '990114101201' }],
  ...patch,
});

const [first] = spans as [StageSpan];

describe('an election', () => {
  it('is accepted with nine stages in a row per town and a polling day in S6', () => {
    expect(objectionToElection(election())).toBeUndefined();
  });

  it('may let one village vote later than its town', () => {
    const later = {
      townCode: TOWN,
      villageCode: '990114101201',
      stage: 'S6',
      startsOn: '2026-11-01',
      endsOn: '2026-11-02',
    } as const;
    const polling = { townCode: TOWN, villageCode: '990114101201', day: '2026-11-02' };
    const facts = election({ spans: [...spans, later], pollings: [polling] });
    expect(objectionToElection(facts)).toBeUndefined();
    expect(objectionToElection({ ...facts, spans })?.code).toBe('election.polling-day');
  });

  it.each<[string, Partial<ElectionFacts>, string]>([
    ['an end before its start', { endsOn: '2026-08-31' }, 'election.dates'],
    ['a town of another district', { spans: [{ ...first, townCode: '990115101' }] }, 'election.foreign-place'],
    ['a village of another town', { spans: [{ ...first, villageCode: '990114102201' }] }, 'election.foreign-place'],
    ['a village of another district', { villages: [{ villageCode: '990115101201' }] }, 'election.foreign-place'],
    ['a stage that is missing', { spans: spans.slice(1) }, 'election.stages'],
    ['a town without a calendar', { villages: [{ villageCode: '990114102201' }] }, 'election.stages'],
    ['a stage that runs backwards', { spans: [{ ...first, endsOn: '2026-08-01' }, ...spans.slice(1)] }, 'election.span'],
    ['stages that overlap', { spans: [{ ...first, endsOn: '2026-09-11' }, ...spans.slice(1)] }, 'election.overlap'],
    ['a polling day outside S6', { pollings: [{ townCode: TOWN, villageCode: null, day: FIRST }] }, 'election.polling-day'],
    ['a village given twice', { villages: [{ villageCode: '990114101201' }, { villageCode: '990114101201' }] }, 'election.twice'],
  ])('is refused with %s', (_, patch, code) => {
    expect(objectionToElection(election(patch))?.code).toBe(code);
  });
});
