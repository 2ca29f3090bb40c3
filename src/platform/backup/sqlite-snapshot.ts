import Database from 'better-sqlite3';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../database/tx.js';
import type { Snapshot } from './snapshot.js';
import { unpackedFolder } from './unpacked-folder.js';

/** In one step: a copy that lets writers in between would begin anew at each of them. Writers do not wait, the log takes them. */
const ALL_PAGES = 0x7f_ff_ff_ff;

/** A copy of the file in that room, gone on release. It needs as much room as the database. */
export const sqliteSnapshot = async (file: string, room: string): Promise<Snapshot> => {
  const { folder, remove: release } = await unpackedFolder(room);
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
