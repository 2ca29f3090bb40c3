import { CsvError, parse } from 'csv-parse/sync';
import { rowError, type RegionRecord, type RowError } from './import-rules.js';

const COLUMNS = ['code', 'name', 'parent_code', 'level'];

type Parsed = { info: { lines: number }; record: string[] };

/** Reads the official list: UTF-8 with or without BOM, LF or CRLF, the columns in any order, further ones ignored. */
export const readRegionFile = (text: string): { records: RegionRecord[]; errors: RowError[] } => {
  const rows = parseRows(text);
  if (!Array.isArray(rows)) return { records: [], errors: [rows] };
  const [header, ...body] = rows;
  const missing = COLUMNS.filter((column) => !header?.record.includes(column));
  if (!header || missing.length > 0) {
    const names = missing.join(', ');
    return {
      records: [],
      errors: [rowError(1, 'regions.columns', `首行缺少列：${names}。`, `The first line lacks the columns: ${names}.`)],
    };
  }
  if (body.length === 0) {
    return { records: [], errors: [rowError(1, 'regions.empty', '文件没有数据行。', 'The file has no rows.')] };
  }
  const cell = ({ record }: Parsed, column: string): string => record[header.record.indexOf(column)] ?? '';
  const records = body.map((row) => ({
    line: row.info.lines,
    code: cell(row, 'code'),
    name: cell(row, 'name'),
    parentCode: cell(row, 'parent_code'),
    level: cell(row, 'level'),
  }));
  return { records, errors: [] };
};

const parseRows = (text: string): Parsed[] | RowError => {
  try {
    return parse(text, {
      bom: true,
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return rowError(line, 'regions.unreadable', `不是有效的 CSV：${error.message}`, `Not a valid CSV: ${error.message}`);
  }
};
