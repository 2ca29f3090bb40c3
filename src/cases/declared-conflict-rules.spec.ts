import { describe, expect, it } from '@jest/globals';
import type { Declared } from '../people/declarations/declarations-book.js';
import { declaredConflicts, type DeclaredFacts } from './declared-conflict-rules.js';

const HERE = '990114101205';
const THERE = '990114101206';
const declares = (kind: Declared['kind'], more: Partial<Declared> = {}): Declared => ({
  ...{ staffId: 's', kind, villageCode: HERE, stage: null, name: null, endedAt: null },
  ...more,
});
const CASE: DeclaredFacts = {
  declared: [],
  respondents: [],
  villageCode: HERE,
  stage: 'S4',
  receivedAt: '2026-10-12T09:00:00.000+08:00',
  namesOfComplainants: new Set(),
  onSiteGuideId: null,
};
const accused = (name: string, more: object = {}): DeclaredFacts['respondents'] => [{ type: 'PERSON', name, ...more }];
const out = (declared: Declared, more: Partial<DeclaredFacts> = {}): string[] =>
  declaredConflicts({ ...CASE, ...more, declared: [declared] }).map(({ staffId, reason }) => `${staffId} ${reason}`);
const kin = declares('KIN_OF_PERSON', { villageCode: null, name: '阮秋禾' });
const about = (type: 'GUIDANCE_MEMBER' | 'PERSON'): DeclaredFacts['respondents'] => [{ type, name: '某指导员' }];

describe('what staff declared keeps them out', () => {
  it.each<[string, Declared, Partial<DeclaredFacts>]>([
    ['who lives in the village', declares('LIVES_IN'), {}],
    ['whose kin live in the village', declares('KIN_IN_VILLAGE'), {}],
    ['who sits in its election committee', declares('VEC_MEMBER'), {}],
    ['who is kin of a candidate there', declares('KIN_OF_CANDIDATE', { name: '候选人' }), {}],
    [
      'who lives in the village of a respondent',
      declares('LIVES_IN'),
      { villageCode: THERE, respondents: accused('某人', { villageCode: HERE }) },
    ],
    ['who is kin of a respondent', kin, { respondents: accused('阮秋禾（村委会主任）') }],
    [
      'who is kin of a candidate accused elsewhere',
      declares('KIN_OF_CANDIDATE', { name: '阮秋禾' }),
      { villageCode: THERE, respondents: accused('阮秋禾') },
    ],
    ['who is kin of a complainant', kin, { namesOfComplainants: new Set(['阮秋禾']) }],
    ['who handled the act', declares('HANDLED_ACT', { stage: 'S4' }), {}],
    ['who handled all acts', declares('HANDLED_ACT'), { stage: 'S7' }],
    ['who handled an act where the stage is not known', declares('HANDLED_ACT', { stage: 'S4' }), { stage: null }],
    ['whose declaration ended after the case came', declares('LIVES_IN', { endedAt: '2026-10-12T09:00:00.001+08:00' }), {}],
  ])('%s', (_who, declared, more) => expect(out(declared, more)).toEqual(['s DECLARED']));

  it.each<[string, Declared, Partial<DeclaredFacts>]>([
    ['who lives in another village', declares('LIVES_IN'), { villageCode: THERE }],
    ['a case without a village', declares('LIVES_IN'), { villageCode: null }],
    ['who is kin of somebody else', kin, { respondents: accused('阮秋'), namesOfComplainants: new Set(['阮秋河']) }],
    ['who handled an act of another stage', declares('HANDLED_ACT', { stage: 'S3' }), {}],
    ['who handled an act of another village', declares('HANDLED_ACT'), { villageCode: THERE }],
    ['whose declaration had ended before', declares('LIVES_IN', { endedAt: '2026-10-12T09:00:00.000+08:00' }), {}],
  ])('not %s', (_who, declared, more) => expect(out(declared, more)).toEqual([]));

  it('gives one reason for all of them, so that it tells nothing of the complainant', () => {
    const all = [declares('LIVES_IN'), kin, declares('HANDLED_ACT'), declares('KIN_OF_CANDIDATE', { name: '甲乙' })];
    const told = declaredConflicts({ ...CASE, declared: all, namesOfComplainants: new Set(['阮秋禾']) });
    expect(told).toEqual([{ groupId: null, staffId: 's', reason: 'DECLARED' }]);
  });

  it('the guide on site only where the guidance itself is complained of', () => {
    const act = declares('HANDLED_ACT', { staffId: 'guide' });
    const onSite = { onSiteGuideId: 'guide' };
    expect(out(act, { ...onSite, respondents: about('PERSON') })).toEqual([]);
    expect(out(act, { ...onSite, respondents: about('GUIDANCE_MEMBER') })).toEqual(['guide DECLARED']);
    expect(declaredConflicts({ ...CASE, ...onSite, respondents: about('PERSON') })).toEqual([]);
    expect(declaredConflicts({ ...CASE, ...onSite, respondents: about('GUIDANCE_MEMBER') })).toMatchObject([
      { staffId: 'guide', reason: 'ON_SITE_GUIDE' },
    ]);
  });
});
