import type { Tx } from '../platform/database/tx.js';

/** `990114-2026-000123`. */
export const writtenNumber = (districtCode: string, year: number, ordinal: number): string =>
  `${districtCode}-${year}-${String(ordinal).padStart(6, '0')}`;

/** A number as one integer that grows with it within a district: the row of the search index. */
export const rowNoOf = (number: string): number => {
  const [district, year, ordinal] = number.split('-').map(Number) as [number, number, number];
  return district * 1_000_000_000 + (year - 2000) * 10_000_000 + ordinal;
};

export const numberOfRow = (rowNo: number): string =>
  writtenNumber(
    String(Math.floor(rowNo / 1_000_000_000)).padStart(6, '0'),
    2000 + (Math.floor(rowNo / 10_000_000) % 100),
    rowNo % 10_000_000,
  );

/**
 * The next number of the district and year. Gapless: the counter's row stays locked until the transaction ends, and a rollback
 * gives the number back (R01; invariant 3).
 */
export const nextCaseNumber = async (tx: Tx, districtCode: string, year: number): Promise<string> => {
  const [row] = await tx.sql<{ last: number }>(
    `INSERT INTO case_numbers (district_code, year, last) VALUES (?, ?, 1)
     ON CONFLICT (district_code, year) DO UPDATE SET last = case_numbers.last + 1 RETURNING last`,
    [districtCode, year],
  );
  return writtenNumber(districtCode, year, (row as { last: number }).last);
};
