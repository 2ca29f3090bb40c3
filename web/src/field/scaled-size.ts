/** Of a picture that goes out: enough to read a notice on a wall (px). */
export const LONGEST_SIDE = 2560;

export type Size = { width: number; height: number };

/** The size within the longest side, its shape kept; the same where it fits. Pure. */
export const scaledSize = ({ width, height }: Size, longest = LONGEST_SIDE): Size => {
  const share = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
};
