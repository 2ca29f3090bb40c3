import { describe, expect, it } from '@jest/globals';
import { lookBacksAddress, readLookBackFilter, type LookBackFilter } from './look-back-filter.js';

const back = (filter: LookBackFilter): LookBackFilter =>
  readLookBackFilter(new URLSearchParams(lookBacksAddress(filter).split('?')[1]));

describe('the list that a number of look-backs opens', () => {
  it.each<LookBackFilter>([
    { town: '990114101', procedure: 'fail' },
    { publicVoice: 'n_a' },
    { overdue: true },
    { town: '990114101', open: false },
  ])('is that of the number: %j', (filter) => {
    expect(back(filter)).toEqual(filter);
  });

  it('leaves out what nobody could have asked', () => {
    expect(readLookBackFilter(new URLSearchParams('open=perhaps&archive=good&town='))).toEqual({});
  });
});
