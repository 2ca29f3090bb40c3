import Database from 'better-sqlite3';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Row } from '../database/tx.js';
import type { Snapshot } from './snapshot.js';

/** In one step: a copy that lets writers in between would begin anew at each of them. Writers do not wait, the log takes them. */
const ALL_PAGES = 0x7f_ff_ff_ff;

/** A copy of the file beside it, readable by its owner alone, gone on release. It needs as much room as the database. */
export const sqliteSnapshot = async (file: string): Promise<Snapshot> => {
  const folder = await mkdtemp(join(dirname(file), 'backup-'));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const copy = join(folder, 'database.sqlite');
  try {
    await copyOf(file, copy);
  } catch (error) {
    await release();
    throw error;
  }
  return { rows: async (sql) => reading(copy, sql), content: () => createReadStream(copy), release };
};

const copyOf = async (file: string, copy: string): Promise<void> => {
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    await source.backup(copy, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
};

const reading = (file: string, sql: string): Row[] => {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
};
