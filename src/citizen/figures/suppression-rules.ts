/** A number below this, and above none, may tell a village who it was. */
export const LEAST_SHOWN = 5;

/** A count as the public reads it: null is "fewer than five, or hidden with one". */
export type Shown = number | null;

const isSmall = (count: number): boolean => count > 0 && count < LEAST_SHOWN;

export const shown = (count: number): Shown => (isSmall(count) ? null : count);

/**
 * The part of a whole, where the whole is shown: hidden too where what is left of the whole is small, for who knows both knows the rest.
 */
export const shownPart = (part: number, whole: number): Shown =>
  isSmall(part) || isSmall(whole - part) || isSmall(whole) ? null : part;

/**
 * The sum of a list of which single counts are hidden. Shown only where it tells none of them: nothing is hidden, or several are, and their
 * sum lies where each could still be more or less (each hidden count is 1 to 4).
 */
export const shownTotal = (counts: readonly number[]): Shown => {
  const hidden = counts.filter(isSmall);
  const sum = hidden.reduce((all, each) => all + each, 0);
  const [least, most] = [hidden.length, hidden.length * (LEAST_SHOWN - 1)];
  const isTelling = hidden.length > 0 && (hidden.length === 1 || sum <= least + 1 || sum >= most - 1);
  const total = counts.reduce((all, each) => all + each, 0);
  return isTelling || isSmall(total) ? null : total;
};

/** A share in whole fives of a hundred, so that it gives no count away; null where its whole is not shown or is none. */
export const shownShare = (part: number, whole: number): Shown =>
  whole < LEAST_SHOWN ? null : Math.round((20 * part) / whole) * 5;
