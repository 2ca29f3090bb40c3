/** The rows that one registration wrote, table by table, ready to be written again under new ids and another number. */
export type Template = { districtCode: string; year: number; ids: readonly string[]; tables: readonly TableRows[] };

export type TableRows = { table: string; columns: readonly string[]; rows: readonly (readonly unknown[])[] };

/** What takes the place of one of the template's ids, or of its number. */
export type Slot = { slot: number };
export const NUMBER = -1;
export const ROW_NO = -2;

export const isSlot = (value: unknown): value is Slot => typeof value === 'object' && value !== null && 'slot' in value;

/** The case number's row in the search index, as the application counts it. */
export const rowNoOf = (districtCode: string, year: number, ordinal: number): number =>
  Number(districtCode) * 1_000_000_000 + (year - 2000) * 10_000_000 + ordinal;

/** The parameters of one row, its slots filled. */
export const filled = (
  row: readonly unknown[],
  { districtCode, year }: Template,
  ordinal: number,
  ids: readonly string[],
): unknown[] =>
  row.map((value) => {
    if (!isSlot(value)) return value;
    if (value.slot === NUMBER) return `${districtCode}-${year}-${String(ordinal).padStart(6, '0')}`;
    return value.slot === ROW_NO ? rowNoOf(districtCode, year, ordinal) : ids[value.slot];
  });

/** Taken under the one-row lock of the district's counter, as every registration takes it. */
export const NEXT_NUMBER = `INSERT INTO case_numbers (district_code, year, last) VALUES (?, ?, 1)
  ON CONFLICT (district_code, year) DO UPDATE SET last = case_numbers.last + 1 RETURNING last`;
