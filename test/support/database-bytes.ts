import { existsSync, readFileSync } from 'node:fs';
import type { Reads } from '../../src/platform/database/tx.js';

/** Which of these stand in a byte of the files that SQLite keeps: database and log. `url` as the engine gives it. */
export const tracesInFiles = (url: string, secrets: readonly string[]): string[] => {
  const file = url.slice('sqlite:'.length);
  const files = [file, `${file}-wal`].filter((each) => existsSync(each)).map((each) => readFileSync(each));
  return secrets.filter((secret) => files.some((bytes) => bytes.includes(secret)));
};

/** Whether PostgreSQL has vacuumed all of these tables. */
export const areVacuumed = async (reads: Reads, tables: readonly string[]): Promise<boolean> => {
  const names = tables.map(() => '?').join(', ');
  const rows = await reads.sql(
    `SELECT 1 AS x FROM pg_stat_user_tables WHERE relname IN (${names}) AND last_vacuum IS NOT NULL`,
    tables,
  );
  return rows.length === tables.length;
};
