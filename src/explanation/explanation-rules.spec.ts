import { describe, expect, it } from '@jest/globals';
import { objectionToExplanation, type ExplanationFacts } from './explanation-rules.js';

const explanation = (more: Partial<ExplanationFacts> = {}): ExplanationFacts => ({
  state: 'explaining',
  today: '2026-10-08',
  receivedOn: '2026-10-01',
  audiences: ['complainant'],
  heldOn: '2026-10-07',
  postedFrom: null,
  postedTo: null,
  isByGuidanceGroup: true,
  isByExcluded: false,
  leakChecked: false,
  namesComplainant: false,
  ...more,
});
const codeOf = (more: Partial<ExplanationFacts>) => objectionToExplanation(explanation(more))?.code;

describe('an explanation', () => {
  it('to the complainant may name the complainant', () => {
    expect(codeOf({ namesComplainant: true })).toBeUndefined();
  });

  it.each(['verifying', 'correcting', 'explaining', 'replied', 'reviewing'] as const)('goes on record while %s', (state) => {
    expect(codeOf({ state })).toBeUndefined();
  });

  it.each(['registered', 'routed', 'closed'] as const)('does not while %s', (state) => {
    expect(codeOf({ state })).toBe('explanation.wrong-state');
  });

  it('was held between receipt and today', () => {
    expect(codeOf({ heldOn: '2026-10-09' })).toBe('explanation.held-on-out-of-range');
    expect(codeOf({ heldOn: '2026-09-30' })).toBe('explanation.held-on-out-of-range');
    expect(codeOf({ heldOn: '2026-10-08' })).toBeUndefined();
  });

  it('was posted from a day to a later one', () => {
    expect(codeOf({ postedTo: '2026-10-08' })).toBe('explanation.posting-out-of-order');
    expect(codeOf({ postedFrom: '2026-10-08', postedTo: '2026-10-07' })).toBe('explanation.posting-out-of-order');
    expect(codeOf({ postedFrom: '2026-10-07', postedTo: '2026-10-14' })).toBeUndefined();
  });

  it('was given by a guidance group and by nobody shut out', () => {
    expect(codeOf({ isByGuidanceGroup: false })).toBe('explanation.no-guidance-member');
    expect(codeOf({ isByExcluded: true })).toBe('explanation.by-excluded');
  });

  it.each(['villagers_meeting', 'village_notice', 'all_villages'] as const)(
    'to %s was checked for leaks and names nobody',
    (audience) => {
      expect(codeOf({ audiences: [audience] })).toBe('explanation.leak-check-missing');
      expect(codeOf({ audiences: [audience], leakChecked: true, namesComplainant: true })).toBe('explanation.identity-leak');
      expect(codeOf({ audiences: ['complainant', audience], leakChecked: true })).toBeUndefined();
    },
  );
});
