import { describe, expect, it } from '@jest/globals';
import {
  MOST_NAMES_A_DAY,
  objectionToDeclaration,
  objectionToEnding,
  objectionToStriking,
  readsKinNames,
  type DeclarationFacts,
} from './declaration-rules.js';

const VILLAGE: DeclarationFacts = {
  kind: 'LIVES_IN',
  villageCode: '990114101205',
  stage: null,
  name: null,
  since: null,
  today: '2026-10-12',
  isKnownVillage: true,
  isOwn: true,
  namedOfLate: 0,
};
const PERSON: DeclarationFacts = { ...VILLAGE, kind: 'KIN_OF_PERSON', villageCode: null, name: '阮秋禾' };

describe('a declaration', () => {
  it.each<[string, DeclarationFacts]>([
    ['that one lives in a village', VILLAGE],
    ['of kin in a village since a day', { ...VILLAGE, kind: 'KIN_IN_VILLAGE', since: '2020-01-01' }],
    ['of a seat in its election committee', { ...VILLAGE, kind: 'VEC_MEMBER' }],
    ['of an act in all stages', { ...VILLAGE, kind: 'HANDLED_ACT' }],
    ['of an act in one stage', { ...VILLAGE, kind: 'HANDLED_ACT', stage: 'S4' }],
    ['of a candidate who is kin', { ...VILLAGE, kind: 'KIN_OF_CANDIDATE', name: '阮秋禾' }],
    ['of a person who is kin', PERSON],
    ['of a person and their village', { ...PERSON, villageCode: '990114101205' }],
    ['of the last name of the day', { ...PERSON, namedOfLate: MOST_NAMES_A_DAY - 1 }],
    ['of many names by somebody else', { ...PERSON, isOwn: false, namedOfLate: 99 }],
    ['of a place on a day of many names', { ...VILLAGE, namedOfLate: 99 }],
  ])('%s is taken', (_what, facts) => expect(objectionToDeclaration(facts)).toBeUndefined());

  it.each<[string, DeclarationFacts, string]>([
    ['without its village', { ...VILLAGE, villageCode: null }, 'declaration.village-missing'],
    ['of an unknown village', { ...VILLAGE, isKnownVillage: false }, 'declaration.unknown-village'],
    [
      'of an unknown village beside a person',
      { ...PERSON, villageCode: '1', isKnownVillage: false },
      'declaration.unknown-village',
    ],
    ['of kin without a name', { ...PERSON, name: null }, 'declaration.name-missing'],
    ['of a candidate without a name', { ...VILLAGE, kind: 'KIN_OF_CANDIDATE' }, 'declaration.name-missing'],
    ['of a place with a name', { ...VILLAGE, name: '阮秋禾' }, 'declaration.name-unneeded'],
    ['of a place with a stage', { ...VILLAGE, stage: 'S4' }, 'declaration.stage-unneeded'],
    ['from tomorrow on', { ...VILLAGE, since: '2026-10-13' }, 'declaration.since-ahead'],
    ['of one name too many', { ...PERSON, namedOfLate: MOST_NAMES_A_DAY }, 'declaration.too-many-names'],
  ])('%s is refused', (_what, facts, code) => expect(objectionToDeclaration(facts)?.code).toBe(code));

  it('ends once, and is struck out once, by somebody else', () => {
    expect(objectionToEnding({ isEnded: false, isStruck: false })).toBeUndefined();
    expect(objectionToEnding({ isEnded: true, isStruck: false })?.code).toBe('declaration.ended');
    expect(objectionToEnding({ isEnded: false, isStruck: true })?.code).toBe('declaration.ended');
    expect(objectionToStriking({ isOwn: false, isStruck: false })).toBeUndefined();
    expect(objectionToStriking({ isOwn: true, isStruck: false })?.code).toBe('declaration.own');
    expect(objectionToStriking({ isOwn: false, isStruck: true })?.code).toBe('declaration.ended');
  });

  it('shows the name of kin to its author and to the head alone', () => {
    expect(readsKinNames({ id: 'a', role: 'town_member' }, 'a')).toBe(true);
    expect(readsKinNames({ id: 'h', role: 'head' }, 'a')).toBe(true);
    expect(readsKinNames({ id: 'x', role: 'admin' }, 'a')).toBe(false);
  });
});
