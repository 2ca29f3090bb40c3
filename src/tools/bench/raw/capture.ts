import type { Look, Row } from '../target/database.js';
import { NUMBER, ROW_NO, type TableRows, type Template } from './template.js';
import { bigrams } from './bigrams.js';

/** Written after the commit by the handler of the message; a registration does not wait for them. */
const WRITTEN_LATER = new Set(['notice_texts']);
/** Columns that the relay and the sweeps fill later. */
const FILLED_LATER: Record<string, readonly string[]> = { outbox_messages: ['enqueued_at', 'done_at'] };

type Captured = { table: string; rows: Row[] };

/** The rows of registrations that have just happened, read back from every table with a case id, the outbox and the search index. */
export const capture = async (look: Look, engine: 'sqlite' | 'postgres', caseIds: readonly string[]): Promise<Template[]> => {
  const tables = await tablesOfCases(look, engine);
  const outbox = await look.rows('SELECT * FROM outbox_messages ORDER BY id DESC LIMIT 20000');
  const templates: Template[] = [];
  for (const caseId of caseIds) {
    const captured: Captured[] = [{ table: 'cases', rows: await look.rows('SELECT * FROM cases WHERE id = ?', [caseId]) }];
    for (const table of tables) {
      captured.push({ table, rows: await look.rows(`SELECT * FROM ${table} WHERE case_id = ?`, [caseId]) });
    }
    const own = new Set(captured.flatMap(({ rows }) => rows.map(({ id }) => id)));
    const isOwn = ({ payload }: Row): boolean => Object.values(JSON.parse(String(payload)) as object).some((id) => own.has(id));
    captured.push({ table: 'outbox_messages', rows: outbox.filter(isOwn) });
    templates.push(templateOf(captured, await searchRow(look, engine, captured)));
  }
  return templates;
};

const tablesOfCases = async (look: Look, engine: 'sqlite' | 'postgres'): Promise<string[]> => {
  const rows = await look.rows(
    engine === 'sqlite'
      ? `SELECT m.name AS table_name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'case_id'`
      : `SELECT table_name FROM information_schema.columns WHERE column_name = 'case_id' AND table_schema = 'public'`,
  );
  return rows.map(({ table_name }) => String(table_name)).filter((table) => !WRITTEN_LATER.has(table));
};

/** FTS5 keeps no text to read back, so its tokens are made again; PostgreSQL's vector is copied. */
const searchRow = async (look: Look, engine: 'sqlite' | 'postgres', captured: readonly Captured[]): Promise<TableRows> => {
  if (engine === 'sqlite') {
    const texts = captured.flatMap(({ rows }) => rows.flatMap(({ working_text, text }) => [working_text, text]));
    return {
      table: 'case_search',
      columns: ['rowid', 'tokens'],
      rows: [[{ slot: ROW_NO }, bigrams(texts.filter((text) => typeof text === 'string').join('\n'))]],
    };
  }
  const [district, year, ordinal] = String(captured[0]!.rows[0]!['number']).split('-').map(Number);
  const rowNo = district! * 1_000_000_000 + (year! - 2000) * 10_000_000 + ordinal!;
  const rows = await look.rows('SELECT tokens::text AS tokens FROM case_search WHERE row_no = ?', [rowNo]);
  return { table: 'case_search', columns: ['row_no', 'tokens'], rows: rows.map(({ tokens }) => [{ slot: ROW_NO }, tokens]) };
};

const templateOf = (captured: readonly Captured[], search: TableRows): Template => {
  const kase = captured[0]!.rows[0]!;
  const number = String(kase['number']);
  const ids = [...new Set(captured.flatMap(({ rows }) => rows.map(({ id, case_id }) => String(id ?? case_id))))];
  const slotOf = new Map(ids.map((id, slot) => [id, { slot }]));
  const value = (table: string, column: string, given: unknown): unknown => {
    if (FILLED_LATER[table]?.includes(column)) return null;
    if (given === number) return { slot: NUMBER };
    return (typeof given === 'string' && slotOf.get(given)) || given;
  };
  const tables = captured
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }): TableRows => {
      const columns = Object.keys(rows[0]!);
      return { table, columns, rows: rows.map((row) => columns.map((column) => value(table, column, row[column]))) };
    });
  return { districtCode: number.slice(0, 6), year: Number(number.slice(7, 11)), ids, tables: [...tables, search] };
};

/** Rows and bytes of a registration, on average. */
export const sizeOf = (templates: readonly Template[]): { rows: number; bytes: number; perTable: Record<string, number> } => {
  const perTable: Record<string, number> = {};
  let bytes = 0;
  for (const { tables } of templates) {
    for (const { table, rows } of tables) {
      perTable[table] = (perTable[table] ?? 0) + rows.length / templates.length;
      bytes += Buffer.byteLength(JSON.stringify(rows)) / templates.length;
    }
  }
  return { rows: Object.values(perTable).reduce((sum, count) => sum + count, 0), bytes: Math.round(bytes), perTable };
};
