import { describe, expect, it } from '@jest/globals';
import { objectionToReopening, type ReopeningFacts } from './reopening-rules.js';

const facts = (more: Partial<ReopeningFacts>): ReopeningFacts => ({
  reason: 'NEW_FACTS',
  outcome: 'resolved',
  isMerged: false,
  hasConfirmedWithdrawal: false,
  wasAnswered: true,
  hasStandingAction: true,
  ...more,
});
const codeOf = (more: Partial<ReopeningFacts>) => objectionToReopening(facts(more))?.code;

describe('reopening', () => {
  it.each(['NEW_FACTS', 'CORRECTION_NOT_CARRIED_OUT', 'DEFECTIVE_REPLY', 'UNSATISFIED'] as const)(
    'an answered and corrected case is possible for %s',
    (reason) => {
      expect(codeOf({ reason })).toBeUndefined();
    },
  );

  it('as merged wrongly is for merged cases, and the only way for them', () => {
    expect(codeOf({ reason: 'MERGED_WRONGLY' })).toBe('reopen.not-merged');
    expect(codeOf({ reason: 'MERGED_WRONGLY', isMerged: true, outcome: 'merged' })).toBeUndefined();
    expect(codeOf({ reason: 'NEW_FACTS', isMerged: true, outcome: 'merged' })).toBe('reopen.is-merged');
  });

  it('as withdrawn under pressure needs a withdrawal', () => {
    expect(codeOf({ reason: 'WITHDRAWN_UNDER_PRESSURE' })).toBe('reopen.not-withdrawn');
    expect(codeOf({ reason: 'WITHDRAWN_UNDER_PRESSURE', hasConfirmedWithdrawal: true, outcome: 'withdrawn' })).toBeUndefined();
  });

  it('needs what it complains of', () => {
    expect(codeOf({ reason: 'CORRECTION_NOT_CARRIED_OUT', hasStandingAction: false })).toBe('reopen.no-correction');
    expect(codeOf({ reason: 'DEFECTIVE_REPLY', wasAnswered: false })).toBe('reopen.no-reply');
    expect(codeOf({ reason: 'UNSATISFIED', wasAnswered: false })).toBe('reopen.no-reply');
  });

  it('of what a re-check made final takes new facts', () => {
    expect(codeOf({ reason: 'UNSATISFIED', outcome: 'final' })).toBe('reopen.final');
    expect(codeOf({ reason: 'NEW_FACTS', outcome: 'final' })).toBeUndefined();
  });
});
