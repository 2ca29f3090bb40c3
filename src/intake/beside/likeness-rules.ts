/** How alike complaints of one village are, by the pairs of characters they share. */

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/【[^】]*】/gu, ' ')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, ' ');

/** Neighbouring characters; none across a sign or a mask. */
export const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (const run of bare(text).split(' ')) for (let i = 0; i + 1 < run.length; i += 1) pairs.add(run.slice(i, i + 2));
  return pairs;
};

/** A shorter text has too few pairs to say anything. */
export const FEWEST_PAIRS = 6;
/** From here on two complaints of one village are worth a look; of unrelated ones it is below a tenth (spec). */
export const ALIKE = 0.15;

/**
 * How much of what is being told stands in each of the others, 0 to 1: shared pairs, each weighed by how few of the others have it too, so
 * that what everybody writes (选举, 村委会) counts little. Pure.
 */
export const likenesses = (told: string, others: readonly string[]): number[] => {
  const asked = pairsOf(told);
  if (asked.size < FEWEST_PAIRS) return others.map(() => 0);
  const sets = others.map(pairsOf);
  const frequency = new Map<string, number>();
  for (const set of sets) for (const pair of set) if (asked.has(pair)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const weightOf = (pair: string): number => Math.log(1 + (1 + others.length) / (1 + (frequency.get(pair) ?? 0)));
  return sets.map((set) => {
    let shared = 0;
    for (const pair of asked) if (set.has(pair)) shared += weightOf(pair);
    // The shorter of both is the measure: a first sentence already finds the long letter about the same.
    const whole = Math.min(sumOf(asked, weightOf), sumOf(set, weightOf));
    return whole === 0 ? 0 : Math.min(1, shared / whole);
  });
};

const sumOf = (pairs: ReadonlySet<string>, weightOf: (pair: string) => number): number => {
  let sum = 0;
  for (const pair of pairs) sum += weightOf(pair);
  return sum;
};
