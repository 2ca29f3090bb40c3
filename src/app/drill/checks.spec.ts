import { describe, expect, it } from '@jest/globals';
import { WorkingCalendar } from '../../calendar/working-days.js';
import { readLadderTable } from '../../deadlines/ladder-table.js';
import { checksOf, type CheckFacts } from './checks.js';
import type { AlertFacts, ClockFacts, FiredFacts } from './ladder-facts.js';
import { lateRungs } from './late-rungs.js';

const at = (day: number, time = '00:00'): string => `2026-10-${String(day).padStart(2, '0')}T${time}:00.000+08:00`;

/** Started Monday the 12th at 00:00, due on Friday the 16th at 24:00. */
const clock = (rest: Partial<ClockFacts> = {}): ClockFacts => ({
  ...{ id: 'd1', caseId: 'c1', number: '990114-2026-000001', clock: 'verify', side: 'official', slot: null, lastRung: null },
  ...{
    startedAt: at(12),
    dueAt: at(17),
    createdAt: at(12),
    lateFrom: null,
    pausedAt: null,
    metAt: at(17, '09:00'),
    cancelledAt: null,
    breachedAt: at(17),
  },
  ...rest,
});

const fired = (rung: FiredFacts['rung'], rungAt: string, rest: Partial<FiredFacts> = {}): FiredFacts => ({
  ...{ id: rung, caseId: 'c1', number: '990114-2026-000001', deadlineId: 'd1', clock: 'verify', subjectId: null },
  ...{ rung, rungAt, firedAt: rungAt, acknowledgedAt: null, level: 0, isUndelivered: false, isAlarmed: false },
  ...rest,
});

const LADDER = [fired('p50', at(14, '12:00')), fired('p80', at(16)), fired('due', at(17))];

const facts = (rest: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{
    clocks: [clock()],
    fired: LADDER,
    alerts: [],
    exclusions: [],
    closings: [],
    entered: [],
    changes: [],
    letters: [],
    messages: [],
  },
  ...{ hotspots: 0, ladders: readLadderTable(), calendar: new WorkingCalendar([2026], []), now: at(30) },
  sleep: { from: at(20), to: at(27, '08:00') },
  ...rest,
});

const broken = (rest: Partial<CheckFacts>): string[] =>
  checksOf(facts(rest)).flatMap(({ title, found }) => (found.length > 0 ? [title.en] : []));

const alert: AlertFacts = {
  escalationId: 'due',
  caseId: 'c1',
  staffId: 's1',
  groupId: 'g1',
  toldAs: 'handler',
  raisedAt: at(17),
};
const exclusion = { caseId: 'c1', staffId: 's1', groupId: null, since: at(12), liftedAt: null };

describe('what must be zero after a drill', () => {
  it('is zero where everything went as it should', () => expect(broken({})).toEqual([]));

  it('sees a rung that fired twice', () =>
    expect(broken({ fired: [...LADDER, fired('due', at(17))] })).toEqual(['a rung fired twice']));

  it('sees a rung that was due and has not fired, also on a clock that has ended', () => {
    expect(broken({ fired: LADDER.slice(0, 2) })).toEqual(['a rung due and not fired']);
    expect(broken({ clocks: [clock({ metAt: at(16, '09:00') })], fired: LADDER.slice(0, 2) })).toEqual([]);
  });

  it('demands nothing of a clock while it stands still, nor before it was entered', () => {
    expect(broken({ clocks: [clock({ pausedAt: at(13) })], fired: [] })).toEqual([]);
    expect(broken({ clocks: [clock({ createdAt: at(17, '09:00') })], fired: [] })).toEqual([]);
  });

  it('sees what fired late without a reason, and knows the reasons', () => {
    const late = (rungAt: string, firedAt: string) => fired('due', rungAt, { firedAt });
    expect(broken({ fired: [...LADDER.slice(0, 2), late(at(17), at(17, '00:20'))] })).toEqual([
      'a rung fired late without a reason',
    ]);
    const reasons = (rung: FiredFacts, rest: Partial<CheckFacts> = {}) =>
      lateRungs(facts({ fired: [rung], ...rest })).map(({ reason }) => reason);
    expect(reasons(late(at(21), at(27, '08:00')))).toEqual(['slept']);
    expect(reasons(late(at(21), at(27, '08:30')), { clocks: [clock({ createdAt: at(27, '08:29') })] })).toEqual(['entered']);
    expect(reasons(late(at(17), at(17, '09:00')), { changes: [{ deadlineId: 'd1', at: at(17, '09:00') }] })).toEqual(['moved']);
  });

  it('sees a rung of a clock that had ended, unless nobody could know yet', () => {
    const clocks = [clock({ metAt: at(16, '12:00') })];
    expect(broken({ clocks })).toEqual(['a rung of a clock that had ended']);
    expect(broken({ clocks, entered: [{ caseId: 'c1', kind: 'siteVisit', at: at(17, '09:00') }] })).toEqual([]);
  });

  it('sees a rung of a handling clock on a closed case', () => {
    expect(broken({ closings: [{ caseId: 'c1', from: at(15), to: null }] })).toEqual([
      'a rung of a handling clock after closing',
    ]);
    expect(broken({ closings: [{ caseId: 'c1', from: at(12), to: at(13) }] })).toEqual([]);
  });

  it('sees that somebody was told who is excluded, in person or with the group', () => {
    const title = ['a person told of a case they are excluded from'];
    expect(broken({ alerts: [alert], exclusions: [exclusion] })).toEqual(title);
    expect(broken({ alerts: [alert], exclusions: [{ ...exclusion, staffId: null, groupId: 'g1' }] })).toEqual(title);
    expect(broken({ alerts: [alert], exclusions: [{ ...exclusion, liftedAt: at(13) }] })).toEqual([]);
    expect(broken({ alerts: [alert], exclusions: [{ ...exclusion, caseId: 'c2' }] })).toEqual([]);
  });

  it('sees a ladder that is not climbed rung by rung', () => {
    expect(broken({ fired: [LADDER[0]!, LADDER[2]!] })).toContain('a ladder that is not climbed in order');
    expect(
      broken({
        fired: [
          LADDER[0]!,
          fired('p80', at(16), { firedAt: at(17, '00:00') }),
          fired('due', at(17), { firedAt: at(16, '23:59') }),
        ],
      }),
    ).toContain('a ladder that is not climbed in order');
  });
});
