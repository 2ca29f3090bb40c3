import { describe, expect, it } from '@jest/globals';
import { classesIn } from '../cases/figures/figures.js';
import { MEASURES } from '../cases/figures/measures.js';
import { measureOfRate, rateOf } from './rate-rules.js';
import { RATES, type RateName } from './rates.js';

const names = Object.keys(RATES) as RateName[];

describe('a rate', () => {
  it.each(names)('%s counts or leaves out each case once, and says why', (name) => {
    const classes: readonly string[] = MEASURES[measureOfRate(name)];
    const counts = Object.fromEntries(classes.map((each, n) => [each, 10 ** n]));
    const { denominator, excluded } = rateOf(name, counts, {});
    const all = denominator.count + excluded.reduce((sum, { tally }) => sum + tally.count, 0);
    expect(all).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  it.each(names)('%s has its numerator among its denominator', (name) => {
    const { numerator, denominator } = RATES[name];
    expect(classesIn(denominator)).toEqual(expect.arrayContaining([...classesIn(numerator)]));
  });

  it('says how many of how many, and which cases those are', () => {
    expect(rateOf('content', { satisfied: 6, basically: 2, dissatisfied: 2, unreached: 5 }, { townCode: '990114101' })).toEqual({
      name: 'content',
      share: 0.8,
      numerator: { count: 8, cases: { townCode: '990114101', figure: 'rated.content' } },
      denominator: { count: 10, cases: { townCode: '990114101', figure: 'rated.evaluated' } },
      excluded: expect.arrayContaining([
        { reason: 'unreached', tally: { count: 5, cases: { townCode: '990114101', figure: 'rated.unreached' } } },
      ]),
    });
  });

  it('is no number where there was nothing to count', () => {
    expect(rateOf('told', { running: 3 }, {}).share).toBeNull();
  });
});
