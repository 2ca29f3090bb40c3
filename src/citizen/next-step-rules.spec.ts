import { describe, expect, it } from '@jest/globals';
import { awaitedDue, nextStep, stepNumber, type StandingFacts } from './next-step-rules.js';

const facts = (more: Partial<StandingFacts>): StandingFacts => ({
  state: 'registered',
  outcome: null,
  reviewUntil: null,
  suspendedUntil: null,
  informationDueAt: null,
  clocks: [],
  ...more,
});

describe('the next step', () => {
  it('is the person’s own while information is asked for', () => {
    expect(nextStep(facts({ informationDueAt: '2026-10-20T00:00:00.000+08:00' })).zh).toContain('补充');
  });

  it('names the last day on which a review can be asked for, and then the re-check', () => {
    expect(nextStep(facts({ state: 'replied', reviewUntil: '2026-11-11' })).zh).toContain('2026-11-11 前申请复查');
    expect(nextStep(facts({ state: 'closed', outcome: 'upheld', reviewUntil: '2026-12-11' })).zh).toContain('申请复核');
    expect(nextStep(facts({ state: 'closed', outcome: 'final' })).zh).toBe('程序已经终结。');
  });

  it('promises an answer to whoever is not satisfied, also to a merged one, and leaves the right to a review', () => {
    const clocks = [{ clock: 'follow_up', dueAt: '2026-10-20T00:00:00.000+08:00' }] as const;
    const told = nextStep(facts({ state: 'replied', clocks, reviewUntil: '2026-11-11' })).zh;
    expect(told).toContain('没有办理过此件的人员另行答复');
    expect(told).toContain('2026-11-11 前申请复查');
    for (const outcome of ['resolved', 'merged'] as const) {
      const closed = facts({ state: 'closed', outcome, clocks });
      expect(nextStep(closed).en).toContain('will answer you');
      expect(awaitedDue(closed)).toBe('2026-10-20T00:00:00.000+08:00');
    }
  });

  it('promises an own reply to whoever was merged, and says when a suspension ends', () => {
    expect(nextStep(facts({ state: 'closed', outcome: 'merged' })).en).toContain('own reply');
    expect(nextStep(facts({ state: 'verifying', suspendedUntil: '2026-10-26' })).zh).toContain('2026-10-26');
  });
});

describe('the day', () => {
  const clocks = [
    { clock: 'legal_60c', dueAt: '2026-12-12T00:00:00.000+08:00' },
    { clock: 'whole_case', dueAt: '2026-10-20T00:00:00.000+08:00' },
  ] as const;

  it('is that of the whole case before that of the law, also of the case into which it was merged', () => {
    expect(awaitedDue(facts({ state: 'verifying', clocks }))).toBe('2026-10-20T00:00:00.000+08:00');
    expect(awaitedDue(facts({ state: 'closed', outcome: 'merged', clocks }))).toBe('2026-10-20T00:00:00.000+08:00');
  });

  it('is nobody’s once the case is closed', () => {
    expect(awaitedDue(facts({ state: 'closed', outcome: 'resolved', clocks }))).toBeNull();
  });
});

it('counts the five words, with the review beside them', () => {
  expect([stepNumber('explaining'), stepNumber('replied'), stepNumber('closed'), stepNumber('reviewing')]).toEqual([
    4,
    4,
    5,
    null,
  ]);
});
