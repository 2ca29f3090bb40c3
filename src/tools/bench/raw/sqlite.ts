import Database from 'better-sqlite3';
import { performance } from 'node:perf_hooks';
import { newId } from '../../../kernel/ids.js';
import { filled, NEXT_NUMBER, type Template } from './template.js';

/** One transaction per case, one after the other, for SQLite has one writer. The same pragmas as the application's. */
export const insertIntoSqlite = (
  file: string,
  templates: readonly Template[],
  untilMs: (elapsed: number) => boolean,
): number[] => {
  const database = new Database(file, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('cache_size = -32000');
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('secure_delete = FAST');
  const number = database.prepare(NEXT_NUMBER);
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  const statement = (table: string, columns: readonly string[]) => {
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const known = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const latencies: number[] = [];
  const started = performance.now();
  for (let at = 0; !untilMs(performance.now() - started); at += 1) {
    const began = performance.now();
    const template = templates[at % templates.length]!;
    const ids = template.ids.map(() => newId());
    database.exec('BEGIN IMMEDIATE');
    const [{ last }] = number.all([template.districtCode, template.year]) as [{ last: number }];
    for (const { table, columns, rows } of template.tables) {
      const insert = statement(table, columns);
      for (const row of rows) insert.run(filled(row, template, last, ids));
    }
    database.exec('COMMIT');
    latencies.push(performance.now() - began);
  }
  database.close();
  return latencies;
};
