const TIME_DIGITS = 12;

/**
 * An id that lies `ms` milliseconds before this one. Ids (UUID version 7) begin with the time of their making, so all rows since
 * then are found by their key alone.
 */
export const idBefore = (id: string, ms: number): string => {
  const madeAt = Number.parseInt(id.replace('-', '').slice(0, TIME_DIGITS), 16);
  const digits = Math.max(0, madeAt - ms)
    .toString(16)
    .padStart(TIME_DIGITS, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
};
