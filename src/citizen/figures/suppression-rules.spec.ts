import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_SHOWN, shown, shownPart, shownShare, shownTotal } from './suppression-rules.js';

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });

/** Every list of counts that a reader of the figures has to think possible. */
const possible = (cells: readonly (number | null)[], total: number | null): number[][] => {
  const lists = cells.reduce<number[][]>(
    (all, cell) => all.flatMap((list) => (cell === null ? [1, 2, 3, 4] : [cell]).map((value) => [...list, value])),
    [[]],
  );
  return total === null ? lists : lists.filter((list) => list.reduce((sum, each) => sum + each, 0) === total);
};

describe('small numbers', () => {
  it('are hidden, and none is shown as none', () => {
    expect([0, 1, 4, 5].map(shown)).toEqual([0, null, null, 5]);
  });

  it('cannot be worked out from the other counts and their sum', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const cells = list.map(shown);
        const known = possible(cells, shownTotal(list));
        cells.forEach((cell, at) => {
          if (cell === null) expect(new Set(known.map((each) => each[at])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('are not told by a total either', () => {
    expect(shownTotal([3, 20])).toBeNull();
    expect(shownTotal([1, 1, 20])).toBeNull();
    expect(shownTotal([2, 3, 20])).toBe(25);
    expect(shownTotal([7, 20])).toBe(27);
    expect(shownTotal([0, 3])).toBeNull();
  });

  it('are not told by what is left of a whole', () => {
    expect(shownPart(8, 10)).toBeNull();
    expect(shownPart(2, 10)).toBeNull();
    expect(shownPart(5, 10)).toBe(5);
    expect(shownPart(10, 10)).toBe(10);
    expect(shownPart(0, 10)).toBe(0);
    expect(shownPart(3, 3)).toBeNull();
  });

  it('have no share', () => {
    expect(shownShare(1, LEAST_SHOWN - 1)).toBeNull();
    expect(shownShare(2, 9)).toBe(20);
    expect(shownShare(9, 9)).toBe(100);
  });
});
