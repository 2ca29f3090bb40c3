import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './form-outline-rules.js';

describe('the outline of a form', () => {
  it('has the place, the beginning, and whom it names', () => {
    const form = {
      villageCode: '990114101205',
      narrative: '字'.repeat(60),
      dateReceived: '2026-10-09',
      callStart: '2026-10-12T09:00',
      name: ' 聂广田 ',
      agentFor: '聂广地',
      representatives: [{ name: '郗有粮', role: '' }, { name: '' }],
      respondents: [
        { type: 'PERSON', name: '登记员乙' },
        { type: 'TOWN_STAFF', name: '' },
      ],
    };
    expect(outlineOf(form)).toEqual({
      townCode: '990114101',
      villageCode: '990114101205',
      stage: null,
      beginning: '字'.repeat(40),
      receivedOn: '2026-10-09',
      respondents: [{ type: 'PERSON', name: '登记员乙', townCode: null, villageCode: null, groupId: null, staffId: null }],
      names: ['聂广田', '聂广地', '郗有粮'],
    });
  });

  it('takes what is no form for an empty one', () => {
    const empty = {
      townCode: null,
      villageCode: null,
      stage: null,
      beginning: null,
      receivedOn: null,
      respondents: [],
      names: [],
    };
    expect(outlineOf({})).toEqual(empty);
    expect(outlineOf({ villageCode: 'x', name: 5, respondents: ['a', null], representatives: {}, callStart: '昨天' })).toEqual(
      empty,
    );
  });

  it('compares an account that is named without words, and a kind that nobody knows', () => {
    const [accused] = outlineOf({ respondents: [{ type: 'SOMEBODY', staffId: 's1' }] }).respondents;
    expect(accused).toMatchObject({ type: 'OTHER', name: '', staffId: 's1' });
  });
});
