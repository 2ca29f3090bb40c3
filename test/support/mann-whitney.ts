/** How two samples differ, of whatever distribution they are. */
export type Difference = {
  /** The chance that a value of the second sample is above one of the first; ½ where nothing tells them apart. */
  above: number;
  /** Two-sided p of the Mann–Whitney U test (normal approximation with ties, right for more than twenty of each). */
  p: number;
};

export const mannWhitney = (first: readonly number[], second: readonly number[]): Difference => {
  const [n, m] = [first.length, second.length];
  const all = [...first.map((value) => ({ value, isSecond: false })), ...second.map((value) => ({ value, isSecond: true }))];
  all.sort((a, b) => a.value - b.value);
  let [rankSum, ties] = [0, 0];
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.value === all[from]!.value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let nth = from; nth < to; nth += 1) if (all[nth]!.isSecond) rankSum += rank;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  const u = rankSum - (m * (m + 1)) / 2;
  const total = n + m;
  const deviation = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  const z = deviation === 0 ? 0 : Math.abs(u - (n * m) / 2) / deviation;
  return { above: u / (n * m), p: 2 * upperTail(z) };
};

/** P(Z > z) of the standard normal distribution, to seven digits (Abramowitz and Stegun 26.2.17). */
const upperTail = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
};
