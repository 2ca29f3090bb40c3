/** `94.7 %`; where nothing was to be counted there is no share. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)} %`);

/** Five shades from none to the most, by how a cell stands to the fullest. */
export const shadeOf = (count: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (count === 0 || most === 0) return 0;
  return Math.max(1, Math.ceil((count / most) * 4)) as 1 | 2 | 3 | 4;
};
