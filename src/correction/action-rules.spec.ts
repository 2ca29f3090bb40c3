import { describe, expect, it } from '@jest/globals';
import {
  groundOf,
  mayCheck,
  objectionToCheck,
  objectionToCompletion,
  objectionToOrdering,
  objectionToReplacement,
  type CheckFacts,
  type CompletionFacts,
  type ReplacementFacts,
} from './action-rules.js';

describe('ordering outside confirm', () => {
  it('allows urgent measures before the findings, everything while correcting, nothing afterwards', () => {
    expect(objectionToOrdering({ state: 'routed', code: 'A11' })).toBeUndefined();
    expect(objectionToOrdering({ state: 'verifying', code: 'A01' })?.code).toBe('order.not-urgent');
    expect(objectionToOrdering({ state: 'correcting', code: 'A01' })).toBeUndefined();
    expect(objectionToOrdering({ state: 'registered', code: 'A02' })?.code).toBe('order.wrong-state');
    expect(objectionToOrdering({ state: 'explaining', code: 'A02' })?.code).toBe('order.wrong-state');
    expect([groundOf('verifying'), groundOf('correcting')]).toEqual(['urgent', 'findings']);
  });
});

describe('completion', () => {
  const completion = (more: Partial<CompletionFacts> = {}): string | undefined =>
    objectionToCompletion({
      state: 'correcting',
      status: 'ordered',
      today: '2026-10-12',
      doneOn: '2026-10-12',
      hasNote: true,
      hasEvidence: false,
      owesEvidence: false,
      ...more,
    })?.code;

  it('needs an ordered action, a day that has come, and proof', () => {
    expect(completion()).toBeUndefined();
    expect(completion({ status: 'checked' })).toBe('completion.not-ordered');
    expect(completion({ doneOn: '2026-10-13' })).toBe('completion.in-future');
    expect(completion({ hasNote: false })).toBe('completion.unproven');
    expect(completion({ state: 'closed' })).toBe('action.case-closed');
  });

  it('needs the evidence itself where a look-back found the fault', () => {
    expect(completion({ owesEvidence: true })).toBe('completion.evidence-missing');
    expect(completion({ owesEvidence: true, hasEvidence: true })).toBeUndefined();
  });
});

describe('check', () => {
  const check = (more: Partial<CheckFacts> = {}): string | undefined =>
    objectionToCheck({ state: 'correcting', status: 'done', checkerId: 'c', ownIds: ['o', null, 'r'], ...more })?.code;

  it('is of what was done, by somebody who neither owned, did nor reported it', () => {
    expect(check()).toBeUndefined();
    expect(check({ status: 'ordered' })).toBe('check.not-done');
    expect(check({ checkerId: 'o' })).toBe('check.own-work');
    expect(check({ checkerId: 'r' })).toBe('check.own-work');
  });

  it('is for the named checker, leaders and the district office; A10 and A11 also for the discipline liaison', () => {
    const action = { checkerId: 'm1', code: 'A01' as const };
    expect(mayCheck({ id: 'm1', role: 'guidance_member' }, action)).toBe(true);
    expect(mayCheck({ id: 'm2', role: 'guidance_member' }, action)).toBe(false);
    expect(mayCheck({ id: 'l1', role: 'guidance_leader' }, action)).toBe(true);
    expect(mayCheck({ id: 'd1', role: 'discipline_liaison' }, action)).toBe(false);
    expect(mayCheck({ id: 'd1', role: 'discipline_liaison' }, { ...action, code: 'A10' })).toBe(true);
  });
});

describe('replacement', () => {
  const replacement = (more: Partial<ReplacementFacts> = {}): string | undefined =>
    objectionToReplacement({ state: 'correcting', status: 'ordered', isReplaced: false, othersStanding: 1, ...more })?.code;

  it('leaves checked and former actions alone', () => {
    expect(replacement()).toBeUndefined();
    expect(replacement({ status: 'checked' })).toBe('replacement.settled');
    expect(replacement({ status: 'revoked' })).toBe('replacement.settled');
    expect(replacement({ state: 'replied' })).toBe('replacement.wrong-state');
  });

  it('does not revoke the correction altogether', () => {
    expect(replacement({ othersStanding: 0 })).toBe('replacement.last-action');
    expect(replacement({ othersStanding: 0, isReplaced: true })).toBeUndefined();
    expect(replacement({ othersStanding: 0, state: 'verifying' })).toBeUndefined();
  });
});
