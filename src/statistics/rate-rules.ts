import { classesIn, measureOf, type Figure } from '../cases/figures/figures.js';
import { MEASURES, type Measure } from '../cases/figures/measures.js';
import { RATES, type RateName } from './rates.js';
import type { CasesQuery, Rate, Tally } from './statistics-view.js';

export const measureOfRate = (name: RateName): Measure => measureOf(RATES[name].numerator);

/** Cases per class of one measure. */
export type Counted = Readonly<Partial<Record<string, number>>>;

/** So many cases of these classes, and the list that they are in. */
export const tallyOf = (figure: Figure, counts: Counted, within: CasesQuery): Tally => ({
  count: classesIn(figure).reduce((sum, each) => sum + (counts[each] ?? 0), 0),
  cases: { ...within, figure },
});

export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** One rate with everything that was left out of it, and why. Pure. */
export const rateOf = (name: RateName, counts: Counted, within: CasesQuery): Rate => {
  const { numerator, denominator } = RATES[name];
  const measure = measureOf(numerator);
  const counted = new Set<string>(classesIn(denominator));
  const [part, whole] = [tallyOf(numerator, counts, within), tallyOf(denominator, counts, within)];
  const left = (MEASURES[measure] as readonly string[]).filter((each) => !counted.has(each));
  return {
    name,
    share: shareOf(part.count, whole.count),
    numerator: part,
    denominator: whole,
    excluded: left.map((reason) => ({ reason, tally: tallyOf(`${measure}.${reason}` as Figure, counts, within) })),
  };
};
