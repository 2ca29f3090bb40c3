import { describe, expect, it } from '@jest/globals';
import { differencesOf, takenBy } from './merge-texts.js';

describe('two texts that grew from one', () => {
  const base = { one: '甲', two: '乙', three: '丙' };

  it('shows what only one of them changed, and who', () => {
    const differences = differencesOf(base, { ...base, one: '甲（我）' }, { ...base, two: '乙（他）' });
    expect(differences).toEqual([
      { name: 'one', base: '甲', mine: '甲（我）', theirs: '甲', changedBy: 'mine' },
      { name: 'two', base: '乙', mine: '乙', theirs: '乙（他）', changedBy: 'theirs' },
    ]);
  });

  it('asks about what both changed, and loses neither', () => {
    const mine = { ...base, one: '我写的' };
    const differences = differencesOf(base, mine, { ...base, one: '他写的' });
    expect(differences).toEqual([{ name: 'one', base: '甲', mine: '我写的', theirs: '他写的', changedBy: null }]);
    expect(takenBy(mine, differences, () => 'mine')).toEqual(mine);
    expect(takenBy(mine, differences, () => 'theirs')).toEqual({ ...base, one: '他写的' });
    expect(takenBy(mine, differences, () => 'both')).toEqual({ ...base, one: '他写的\n\n我写的' });
  });

  it('asks nothing where both wrote the same', () => {
    expect(differencesOf(base, { ...base, one: '同' }, { ...base, one: '同' })).toEqual([]);
  });

  it('keeps a text that only one of them has', () => {
    const own = differencesOf({}, { four: '丁' }, {});
    expect(takenBy({ four: '丁' }, own, () => own[0]?.changedBy ?? 'both')).toEqual({ four: '丁' });
    const other = differencesOf({}, {}, { four: '丁' });
    expect(takenBy({}, other, () => other[0]?.changedBy ?? 'both')).toEqual({ four: '丁' });
  });
});
