import { describe, expect, it } from '@jest/globals';
import { handsOfEarlierRounds, objectionToVerifiers, type VerifierFacts } from './verifier-rules.js';

const person = (id: string, more: Partial<VerifierFacts['candidates'][number]> = {}) => ({
  id,
  role: 'guidance_member' as const,
  groupId: 'g1',
  ...more,
});
const NOBODY = new Set<string>();
const facts = (more: Partial<VerifierFacts> = {}): VerifierFacts => ({
  candidates: [person('a'), person('b', { groupId: 'g2' })],
  hasDeclaredNoConflict: true,
  excludedStaff: NOBODY,
  conflictedGroups: NOBODY,
  formerHands: NOBODY,
  verifiersOfEarlierPetitions: NOBODY,
  ...more,
});
const code = (more: Partial<VerifierFacts>) => objectionToVerifiers(facts(more))?.code;

describe('naming verifiers', () => {
  it('takes two persons of different guidance groups', () => {
    expect(objectionToVerifiers(facts())).toBeUndefined();
  });

  it.each<[string, Partial<VerifierFacts>, string]>([
    ['one person', { candidates: [person('a')] }, 'verifiers.too-few'],
    ['the same person twice', { candidates: [person('a'), person('a')] }, 'verifiers.too-few'],
    ['a town member', { candidates: [person('a'), person('b', { role: 'town_member' })] }, 'verifiers.not-guidance'],
    ['an excluded person', { excludedStaff: new Set(['b']) }, 'verifiers.conflicted'],
    ['a member of a conflicted group', { conflictedGroups: new Set(['g2']) }, 'verifiers.conflicted'],
    ['undeclared ones', { hasDeclaredNoConflict: false }, 'verifiers.not-declared'],
    ['one of an earlier round', { formerHands: new Set(['a']) }, 'verifiers.took-part'],
    ['one of an earlier petition at the third', { verifiersOfEarlierPetitions: new Set(['a']) }, 'verifiers.earlier-petition'],
  ])('refuses %s', (_, more, expected) => {
    expect(code(more)).toBe(expected);
  });
});

describe('hands of earlier rounds', () => {
  it('are those who verified, drafted or approved before, not those of this round', () => {
    const hands = handsOfEarlierRounds({
      kase: { round: 2 },
      verifiers: [
        { staffId: 'v1', round: 1 },
        { staffId: 'v2', round: 2 },
      ],
      findings: [
        { authorId: 'author', approvedById: 'leader', round: 1 },
        { authorId: 'new', approvedById: null, round: 2 },
      ],
    });
    expect([...hands].sort()).toEqual(['author', 'leader', 'v1']);
  });

  it('are nobody in the first round', () => {
    expect(handsOfEarlierRounds({ kase: { round: 1 }, verifiers: [{ staffId: 'v1', round: 1 }], findings: [] }).size).toBe(0);
  });
});
