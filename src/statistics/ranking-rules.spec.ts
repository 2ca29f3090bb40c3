import { describe, expect, it } from '@jest/globals';
import { perThousand, ranked } from './ranking-rules.js';

const town = (townCode: string, complaints: number, voters: number) => {
  const tally = (count: number) => ({ count, cases: {} });
  return {
    ...{ townCode, voters, complaints: tally(complaints), perThousandVoters: perThousand(complaints, voters) },
    ...{ open: tally(0), overdue: tally(0), repliedInTime: { share: null, numerator: tally(0), denominator: tally(0) } },
  };
};
const ranks = (towns: Parameters<typeof ranked>[0]) => ranked(towns).map(({ townCode, rank }) => [townCode, rank]);

describe('the ranking of towns', () => {
  it('goes by complaints per 1,000 voters, not by complaints', () => {
    expect(ranks([town('large', 20, 40_000), town('small', 10, 2_000)])).toEqual([
      ['small', 1],
      ['large', 2],
    ]);
  });

  it('begins at five complaints, and needs to know how many may vote', () => {
    expect(ranks([town('four', 4, 100), town('five', 5, 10_000), town('unknown', 9, 0)])).toEqual([
      ['five', 1],
      ['unknown', null],
      ['four', null],
    ]);
  });

  it('gives no rate below the floor', () => {
    expect([perThousand(4, 1_000), perThousand(5, 1_000)]).toEqual([null, 5]);
  });

  it('shares a rank where the rates are equal', () => {
    expect(ranks([town('a', 10, 1_000), town('b', 20, 2_000), town('c', 5, 1_000)])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });
});
