import { describe, expect, it } from '@jest/globals';
import { coverageOf, emptyPhrasesIn, gapsIn } from './reply-gaps.js';

const OWED = [
  { id: 'a', ordinal: 1 },
  { id: 'b', ordinal: 2 },
];
const GOOD = '经查阅选民登记册并走访三户，漏登属实，已于十月十二日补登并张榜。';

describe('a reply while it is written', () => {
  it('has no gap once every point has an opinion and says something', () => {
    const points = OWED.map(({ id }) => ({ allegationId: id, opinion: 'SUPPORTED', text: GOOD }));
    expect(gapsIn(OWED, points, GOOD)).toEqual([]);
    expect(coverageOf(OWED, points)).toEqual({ answered: 2, owed: 2 });
  });

  it('names each point without opinion or words', () => {
    const gaps = gapsIn(OWED, [{ allegationId: 'a', opinion: 'SUPPORTED', text: '' }], GOOD);
    expect(gaps).toEqual([
      { where: 'a', ordinal: 1, kind: 'text' },
      { where: 'b', ordinal: 2, kind: 'opinion' },
      { where: 'b', ordinal: 2, kind: 'text' },
    ]);
    expect(coverageOf(OWED, [{ allegationId: 'a', opinion: 'SUPPORTED', text: '' }]).answered).toBe(0);
  });

  it('hears an empty phrase, and that nothing else was said', () => {
    expect(emptyPhrasesIn('我们高度重视，已转有关部门。')).toEqual(['已转有关部门', '高度重视']);
    const kinds = gapsIn([], [], '高度重视，已转有关部门。').map(({ kind }) => kind);
    expect(kinds).toEqual(['empty', 'empty', 'short']);
    expect(gapsIn([], [], `${GOOD}我们高度重视。`).map(({ kind }) => kind)).toEqual(['empty']);
  });
});
