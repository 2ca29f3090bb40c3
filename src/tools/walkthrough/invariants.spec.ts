import { describe, expect, it } from '@jest/globals';
import { gapsIn, violationsIn } from './invariants.js';
import type { SeenCase, SeenView } from './seen-case.js';

const at = '2026-10-05T09:00:00.000+08:00';

const seen = (view: Partial<SeenView> = {}, rest: Partial<SeenCase> = {}): SeenCase => ({
  view: {
    id: 'c1',
    number: '990114-2026-000001',
    version: 2,
    state: 'routed',
    outcome: null,
    channel: 'CALL',
    round: 1,
    contact: 'ADDRESS',
    category: 'grievance',
    allegations: [{ id: 'a1', transferredAt: null }],
    actions: [],
    clocks: [],
    ...view,
  },
  events: [
    { seq: 1, at, kind: 'register', fromState: null, toState: 'registered' },
    { seq: 2, at, kind: 'accept', fromState: 'registered', toState: 'routed' },
  ],
  citizenWord: '已受理',
  person: ['柏树根'],
  text: '{}',
  ...rest,
});

const broken = (one: SeenCase): number[] => violationsIn(one).map(({ invariant }) => invariant);

describe('the walk-through', () => {
  it('has nothing against a lawful case', () => expect(violationsIn(seen())).toEqual([]));

  it('sees a state that no event led to', () =>
    expect(broken(seen({ state: 'verifying' }, { citizenWord: '核实中' }))).toEqual([1]));

  it('sees a missing event and another word for the complainant', () => {
    expect(broken(seen({}, { citizenWord: '已登记' }))).toEqual([2]);
    expect(broken(seen({}, { events: seen().events.map((event) => ({ ...event, seq: event.seq * 2 })) }))).toEqual([2]);
  });

  it('sees work approved by its author', () => {
    const finding = { allegationId: 'a1', authorId: 's1', approvedById: 's1', round: 1, supersededAt: null };
    expect(broken(seen({ findings: [finding] }))).toEqual([4]);
  });

  it('sees a resolved case without findings, and a clock that runs on', () => {
    const clocks = [{ clock: 'verify', metAt: null, cancelledAt: null, breachedAt: null, dueAt: at }];
    const found = broken(seen({ outcome: 'resolved', state: 'closed', clocks }, { citizenWord: '已办结' }));
    expect(found).toEqual([1, 5, 6]);
  });

  it('sees the complainant in the file', () => expect(broken(seen({}, { text: '{"text":"柏树根说"}' }))).toEqual([7]));

  it('sees gaps and doubles among the numbers', () => {
    expect(gapsIn(['990114-2026-000001', '990114-2026-000003']).map(({ number }) => number)).toEqual(['990114-2026-2']);
    expect(gapsIn(['990114-2026-000001', '990114-2026-000001'])).toHaveLength(1);
    expect(gapsIn(['990114-2026-000002', '990114-2026-000001'])).toEqual([]);
  });
});
