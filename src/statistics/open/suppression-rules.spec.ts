import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownLine, shownMedian, shownPart, shownParts, SMALLEST, type ShownLine } from './suppression-rules.js';

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 1,
  maxLength: 6,
});

/** Everything that hidden cells could have been: who knows the rule tries them all and keeps what would be shown alike. */
const possible = (line: ShownLine): number[][] => {
  const fill = (cells: readonly (number | null)[]): number[][] => {
    const [first, ...rest] = cells;
    if (first === undefined) return [[]];
    const here = first === null ? [0, 1, 2, 3, 4] : [first];
    const behind = fill(rest);
    return here.flatMap((value) => behind.map((more) => [value, ...more]));
  };
  return fill(line.cells).filter((guess) => JSON.stringify(shownLine(guess)) === JSON.stringify(line));
};

describe('small numbers', () => {
  it('are never shown', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const shown = shownLine(cells);
        for (const value of [...shown.cells, shown.total]) expect(value === null || value >= SMALLEST).toBe(true);
        cells.forEach((cell, at) => expect(shown.cells[at]).toBe(cell < SMALLEST ? null : cell));
      }),
    );
  });

  it('cannot be worked out from what is shown, even by somebody who knows the rule', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const shown = shownLine(cells);
        const guesses = possible(shown);
        shown.cells.forEach((cell, at) => {
          if (cell === null) expect(new Set(guesses.map((guess) => guess[at])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('hide the total where it would tell a single hidden cell, or that all are 0 or all 4', () => {
    expect(shownLine([10, 3, 20]).total).toBeNull();
    expect(shownLine([10, 0, 0]).total).toBeNull();
    expect(shownLine([10, 4, 4]).total).toBeNull();
    expect(shownLine([10, 3, 2])).toEqual({ cells: [10, null, null], total: 15 });
    expect(shownLine([10, 20])).toEqual({ cells: [10, 20], total: 30 });
  });

  it('are not told by what is left of a whole, nor by the parts of a line', () => {
    expect([shownPart(19, 20), shownPart(15, 20), shownPart(20, 20), shownPart(4, 20), shownPart(20, null)]).toEqual([
      ...[null, 15, 20, null, null],
    ]);
    expect(shownParts([10, 19], shownLine([20, 20]))).toEqual({ cells: [10, null], total: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 5 }), (pairs) => {
        const wholes = pairs.map(([part, rest]) => part + rest);
        const line = shownLine(wholes);
        const parts = shownParts(
          pairs.map(([part]) => part),
          line,
        );
        parts.cells.forEach((part, at) => {
          if (part === null) return expect(parts.total).toBeNull();
          const rest = line.cells[at]! - part;
          expect(part >= SMALLEST && (rest === 0 || rest >= SMALLEST)).toBe(true);
        });
      }),
    );
  });

  it('have no median', () => {
    expect(shownMedian([1, 2, 3, 4], 10)).toBeNull();
    expect(shownMedian([1, 2, 3, 4, 100], null)).toBeNull();
    expect(shownMedian([9, 1, 2, 3, 100], 5)).toBe(3);
  });
});
