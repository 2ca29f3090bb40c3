import { describe, expect, it } from '@jest/globals';
import {
  objectionToRecusal,
  objectionToRecusalDecision,
  objectionToRequestInWords,
  type RecusalDecisionFacts,
  type RecusalFacts,
} from './recusal-rules.js';

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
  const facts: RecusalDecisionFacts = {
    ...{ deciderId: 'head', subjectStaffId: 'member', requestedById: 'clerk', isDecided: false, isGranted: true },
    ...{ isInWords: false, namesPerson: false, namesGroup: false, groupKind: null },
  };
  const inWords: RecusalDecisionFacts = { ...facts, isInWords: true, requestedById: 'citizen' };

  it('is for a head who is neither concerned nor the one who asked', () => {
    expect(objectionToRecusalDecision(facts)).toBeUndefined();
    expect(objectionToRecusalDecision({ ...facts, subjectStaffId: 'head' })?.code).toBe('recusal.own');
    expect(objectionToRecusalDecision({ ...facts, requestedById: 'head' })?.code).toBe('recusal.own-request');
    expect(objectionToRecusalDecision({ ...facts, isDecided: true })?.code).toBe('recusal.decided');
  });

  it('says who is meant where words are granted, and only there', () => {
    expect(objectionToRecusalDecision({ ...inWords, namesPerson: true })).toBeUndefined();
    expect(objectionToRecusalDecision({ ...inWords, namesGroup: true, groupKind: 'town' })).toBeUndefined();
    expect(objectionToRecusalDecision({ ...inWords, isGranted: false })).toBeUndefined();
    const wrong: Partial<RecusalDecisionFacts>[] = [
      {},
      { namesPerson: true, namesGroup: true },
      { isGranted: false, namesPerson: true },
    ];
    for (const more of wrong) expect(objectionToRecusalDecision({ ...inWords, ...more })?.code).toBe('recusal.whom');
    expect(objectionToRecusalDecision({ ...facts, namesPerson: true })?.code).toBe('recusal.whom');
    expect(objectionToRecusalDecision({ ...inWords, namesGroup: true, groupKind: 'intake' })?.code).toBe('recusal.name-persons');
  });

  it('takes one request in words at a time, while the case is open', () => {
    expect(objectionToRequestInWords({ state: 'replied', isPending: false })).toBeUndefined();
    expect(objectionToRequestInWords({ state: 'closed', isPending: false })?.code).toBe('case.closed');
    expect(objectionToRequestInWords({ state: 'routed', isPending: true })?.code).toBe('recusal.pending');
  });
});
