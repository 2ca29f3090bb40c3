import type { Tx } from '../platform/database/tx.js';

export type NumberSeries = { districtCode: string; unit: string; word: string; year: number };

/** 示选信受〔2026〕12号 (model §4.12). */
export const writtenFormNumber = ({ unit, word, year }: Omit<NumberSeries, 'districtCode'>, ordinal: number | string): string =>
  `${unit}信${word}〔${year}〕${ordinal}号`;

/**
 * The next number of the unit, word and year. Gapless: the counter's row stays locked until the transaction ends, and a rollback gives
 * the number back.
 */
export const nextFormNumber = async (tx: Tx, series: NumberSeries): Promise<string> => {
  const { districtCode, unit, word, year } = series;
  const [row] = await tx.sql<{ last: number }>(
    `INSERT INTO form_numbers (district_code, unit, word, year, last) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT (district_code, unit, word, year) DO UPDATE SET last = form_numbers.last + 1 RETURNING last`,
    [districtCode, unit, word, year],
  );
  return writtenFormNumber(series, (row as { last: number }).last);
};
