import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { BackupBroken } from './backup-broken.js';
import { syncFolderOf } from './backup-file.js';
import type { DatabaseTarget } from './snapshot.js';

/** A SQLite file that is not there yet: written beside, looked through, then renamed into place. */
export const sqliteTarget = (file: string): DatabaseTarget => ({
  async insistOnEmpty(): Promise<void> {
    const taken = [file, `${file}-wal`].find((each) => existsSync(each));
    if (!taken) return;
    throw new Refused(
      refusal(
        'restore.not-empty',
        `数据库 ${taken} 已存在，不会覆盖；请恢复到空的位置。`,
        `The database ${taken} exists and is not overwritten; restore into an empty place.`,
      ),
    );
  },

  async write(content: AsyncIterable<Uint8Array>): Promise<void> {
    const arriving = `${file}.part`;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    try {
      await writeDurably(arriving, content);
      insistOnSound(arriving);
      await this.insistOnEmpty();
      await rename(arriving, file);
    } finally {
      for (const each of [arriving, `${arriving}-wal`, `${arriving}-shm`]) await rm(each, { force: true });
    }
    await syncFolderOf(file);
  },
});

const writeDurably = async (file: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const handle = await open(file, 'w', 0o600);
  try {
    for await (const piece of content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Every page and every index. Throws BackupBroken. */
const insistOnSound = (file: string): void => {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      if (database.pragma('integrity_check', { simple: true }) === 'ok') return;
    } finally {
      database.close();
    }
  } catch {
    // No database at all.
  }
  throw new BackupBroken();
};
