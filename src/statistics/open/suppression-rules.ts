/** Fewer than so many could be somebody whom neighbours know. */
export const SMALLEST = 5;

export type Shown = number | null;
export type ShownLine = { cells: Shown[]; total: Shown };

/**
 * One line of counts that add up to its total. Cells below 5 are hidden, zeros too. The total gives away what is hidden when one cell alone
 * is hidden, or when the hidden ones can only be all 0 or all 4; it is hidden then. No shown cell is ever hidden to protect another, so
 * knowing this rule helps nobody: whatever is shown, each hidden cell can still be at least two numbers.
 */
export const shownLine = (cells: readonly number[]): ShownLine => {
  const hidden = cells.filter((cell) => cell < SMALLEST);
  const sum = hidden.reduce((all, cell) => all + cell, 0);
  const isTold = hidden.length === 1 || (hidden.length > 1 && (sum === 0 || sum === hidden.length * (SMALLEST - 1)));
  const total = cells.reduce((all, cell) => all + cell, 0);
  return { cells: cells.map((cell) => (cell < SMALLEST ? null : cell)), total: isTold || total < SMALLEST ? null : total };
};

/** A part of a shown whole: hidden where it, or what is left of the whole, is below 5; a whole without a rest hides nobody. */
export const shownPart = (part: number, whole: Shown): Shown => {
  if (whole === null || part < SMALLEST) return null;
  const rest = whole - part;
  return rest > 0 && rest < SMALLEST ? null : part;
};

/** Parts of a line of wholes; the line's own part is shown only where no cell's is hidden, for it would tell theirs. */
export const shownParts = (parts: readonly number[], wholes: ShownLine): ShownLine => {
  const cells = parts.map((part, at) => shownPart(part, wholes.cells[at] ?? null));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return { cells, total: cells.includes(null) ? null : shownPart(all, wholes.total) };
};

/** The middle of the days used, rounded to whole days; nothing where the cases are hidden. */
export const shownMedian = (days: readonly number[], cases: Shown): Shown => {
  if (cases === null || days.length < SMALLEST) return null;
  const sorted = [...days].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return Math.round((low + high) / 2);
};
