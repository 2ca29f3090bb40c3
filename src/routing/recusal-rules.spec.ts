import { describe, expect, it } from '@jest/globals';
import { objectionToRecusal, objectionToRecusalDecision, type RecusalFacts } from './recusal-rules.js';

describe('asking for a recusal', () => {
  const facts = (more: Partial<RecusalFacts> = {}): RecusalFacts => ({
    state: 'routed',
    namesPerson: true,
    namesGroup: false,
    groupKind: null,
    isExcludedAlready: false,
    isPending: false,
    ...more,
  });

  it('names one person, or one group that handles cases', () => {
    expect(objectionToRecusal(facts())).toBeUndefined();
    expect(objectionToRecusal(facts({ namesPerson: false, namesGroup: true, groupKind: 'town' }))).toBeUndefined();
  });

  it.each<[Partial<RecusalFacts>, string]>([
    [{ namesPerson: false }, 'recusal.whom'],
    [{ namesGroup: true, groupKind: 'guidance' }, 'recusal.whom'],
    [{ state: 'closed' }, 'case.closed'],
    [{ namesPerson: false, namesGroup: true, groupKind: 'leadership' }, 'recusal.name-persons'],
    [{ isExcludedAlready: true }, 'recusal.excluded-already'],
    [{ isPending: true }, 'recusal.pending'],
  ])('refuses %j', (more, code) => {
    expect(objectionToRecusal(facts(more))?.code).toBe(code);
  });
});

describe('deciding a recusal', () => {
  const facts = { deciderId: 'head', subjectStaffId: 'member', requestedById: 'citizen', isDecided: false };

  it('is for a head who is neither concerned nor the one who asked', () => {
    expect(objectionToRecusalDecision(facts)).toBeUndefined();
    expect(objectionToRecusalDecision({ ...facts, subjectStaffId: 'head' })?.code).toBe('recusal.own');
    expect(objectionToRecusalDecision({ ...facts, requestedById: 'head' })?.code).toBe('recusal.own-request');
    expect(objectionToRecusalDecision({ ...facts, isDecided: true })?.code).toBe('recusal.decided');
  });
});
