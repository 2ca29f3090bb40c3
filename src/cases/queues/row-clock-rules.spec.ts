import { describe, expect, it } from '@jest/globals';
import type { OpenClock } from '../../deadlines/open-clocks.js';
import { rowClocks, type RowFacts, type Seat } from './row-clock-rules.js';

const NOW = '2026-10-12T09:00:00.000+08:00';
const seat = (part: Seat['part'], more: Partial<Seat> = {}): Seat => ({
  id: `seat-${part}`,
  groupId: part === 'lead' ? 'guidance' : 'town',
  part,
  takenOverAt: NOW,
  doneAt: null,
  ...more,
});
const clock = (name: OpenClock['clock'], day: string, more: Partial<OpenClock> = {}): OpenClock => ({
  caseId: 'case',
  clock: name,
  subjectId: null,
  slot: name,
  side: 'official',
  dueAt: `2026-10-${day}T00:00:00.000+08:00`,
  pausedAt: null,
  breachedAt: null,
  lastRung: null,
  ...more,
});
const facts = (clocks: readonly OpenClock[], more: Partial<RowFacts> = {}): RowFacts => ({
  seats: [seat('lead'), seat('co_handler')],
  clocks,
  owners: new Map(),
  hasTownWord: false,
  now: NOW,
  ...more,
});
const shown = (clocks: readonly OpenClock[], more?: Partial<RowFacts>) => {
  const { lead, coHandler, desk } = rowClocks(facts(clocks, more));
  return [lead?.clock?.clock, coHandler?.clock?.clock, desk?.clock];
};

describe('the clocks of a row', () => {
  it('are what each group owes next', () => {
    expect(shown([clock('whole_case', '30'), clock('verify', '20'), clock('not_taken_town', '14')])).toEqual([
      'verify',
      'not_taken_town',
      undefined,
    ]);
    expect(shown([clock('triage', '13')], { seats: [] })).toEqual([undefined, undefined, 'triage']);
    expect(shown([clock('whole_case', '30'), clock('call_back', '14')])).toEqual(['whole_case', 'whole_case', 'call_back']);
  });

  it('let the town go once it has given its word', () => {
    expect(shown([clock('whole_case', '30')], { hasTownWord: true })).toEqual(['whole_case', undefined, undefined]);
    expect(rowClocks(facts([], { hasTownWord: true })).coHandler?.isDone).toBe(true);
  });

  it('give an action or a letter to the group that answers for it', () => {
    const owners = new Map<string, string | null>([
      ['a', 'town'],
      ['b', null],
      ['c', 'town'],
    ]);
    const ofTown = [clock('action', '15', { subjectId: 'a' }), clock('whole_case', '30')];
    expect(shown(ofTown, { owners })).toEqual(['whole_case', 'action', undefined]);
    expect(shown([clock('action', '15', { subjectId: 'b' }), clock('whole_case', '30')], { owners })[0]).toBe('action');
    expect(shown([clock('supervision', '15', { subjectId: 'c' }), clock('whole_case', '30')], { owners })[1]).toBe('supervision');
  });

  it('put what stands still behind what runs, and colour as the case does', () => {
    const clocks = [
      clock('verify', '13', { pausedAt: NOW }),
      clock('whole_case', '11', { lastRung: null }),
      clock('legal_60c', '30'),
    ];
    expect(rowClocks(facts(clocks)).lead?.clock).toMatchObject({ clock: 'whole_case', colour: 'red', isPaused: false });
    expect(rowClocks(facts([clocks[0]!])).lead?.clock).toMatchObject({ clock: 'verify', isPaused: true });
  });
});
