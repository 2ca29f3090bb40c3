import type { Look, Row } from '../target/database.js';

export type Column = { name: string; type: string };

/** Rows of one table, in the order in which they were written. */
export type Written = { table: string; columns: readonly Column[]; rows: readonly Row[] };

/** Rows whose id was made between two moments (ms): ids are UUIDs of version 7 and begin with their time. PostgreSQL alone. */
export const writtenBetween = async (look: Look, from: number, to: number): Promise<Written[]> => {
  const columns = await look.rows<Column & { table: string }>(
    `SELECT table_name AS "table", column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name IN
       (SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND udt_name = 'varchar')
     ORDER BY table_name, ordinal_position`,
  );
  const written: Written[] = [];
  for (const table of new Set(columns.map((column) => column.table))) {
    const rows = await look.rows(`SELECT * FROM ${table} WHERE id >= ? AND id < ? ORDER BY id`, [idAt(from), idAt(to)]);
    if (rows.length > 0) written.push({ table, columns: columns.filter((column) => column.table === table), rows });
  }
  return written;
};

const idAt = (ms: number): string => {
  const hex = Math.floor(ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
};
