import { join } from 'node:path';
import { BackupBroken } from './backup-broken.js';
import { DATABASE, END, FILES, HEAD, jsonOf, type BackupEnd, type BackupHead } from './backup-contents.js';
import { readSealed } from './backup-file.js';
import type { Entry } from './frames.js';
import { insistOnReadableDump } from './postgres-target.js';
import { sqliteTarget } from './sqlite-target.js';
import { unpackedFolder } from './unpacked-folder.js';

export type Verified = { head: BackupHead; end: BackupEnd };

/**
 * Reads a backup from its first byte to its last: each is authenticated, the database opens and is whole, no file is missing.
 * A SQLite copy is unpacked in that room for the time being. Throws WrongPassphrase, BackupBroken, Refused `backup.tool-failed`.
 */
export const verifyBackup = (file: string, passphrase: string, room: string): Promise<Verified> =>
  readBackup(file, passphrase, {
    file: pastEnd,
    database: ({ engine }, content) => (engine === 'sqlite' ? openedIn(room, content) : insistOnReadableDump(content)),
  });

export type BackupReader = {
  file(id: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  database(head: BackupHead, content: AsyncIterable<Uint8Array>): Promise<void>;
};

/** Hands out a backup's files, then its database, and makes sure that it is complete. Throws WrongPassphrase, BackupBroken. */
export const readBackup = (file: string, passphrase: string, reader: BackupReader): Promise<Verified> =>
  readContents(readSealed(file, passphrase), reader);

export const readContents = async (entries: AsyncGenerator<Entry>, reader: BackupReader): Promise<Verified> => {
  try {
    const head = await jsonOf<BackupHead>(await nextOf(entries), HEAD);
    if (head.format !== 1) throw new BackupBroken();
    let entry = await nextOf(entries);
    let files = 0;
    for (; entry.name.startsWith(FILES); entry = await nextOf(entries)) {
      await reader.file(entry.name.slice(FILES.length), entry.content);
      files += 1;
    }
    if (entry.name !== DATABASE) throw new BackupBroken();
    await reader.database(head, entry.content);
    const end = await jsonOf<BackupEnd>(await nextOf(entries), END);
    if (end.files !== files || !(await entries.next()).done) throw new BackupBroken();
    return { head, end };
  } finally {
    await entries.return(undefined);
  }
};

const nextOf = async (entries: AsyncGenerator<Entry>): Promise<Entry> => {
  const { value, done } = await entries.next();
  if (done) throw new BackupBroken();
  return value;
};

const pastEnd = async (_: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const piece of content) void piece;
};

const openedIn = async (room: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const { folder, remove } = await unpackedFolder(room);
  try {
    await sqliteTarget(join(folder, 'database.sqlite')).write(content);
  } finally {
    await remove();
  }
};
