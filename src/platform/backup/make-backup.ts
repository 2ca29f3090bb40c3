import type { Instant } from '../../kernel/time.js';
import type { DatabaseUrl } from '../config/settings.js';
import type { Sealer } from '../crypto/sealing.js';
import type { Reads } from '../database/tx.js';
import { FileMissing, type FileStore } from '../files/file-store.js';
import { DATABASE, END, FILES, HEAD, jsonEntry, probeOf, type BackupEnd, type BackupHead } from './backup-contents.js';
import { writeSealed } from './backup-file.js';
import type { Entry } from './frames.js';
import { postgresSnapshot } from './postgres-snapshot.js';
import type { Snapshot } from './snapshot.js';
import { sqliteSnapshot } from './sqlite-snapshot.js';
import { roomToUnpack } from './unpacked-folder.js';
import { verifyBackup } from './verify-backup.js';

export type BackupRequest = {
  file: string;
  passphrase: string;
  takenAt: Instant;
  databaseUrl: DatabaseUrl;
  /** Reads of the database as it goes on. */
  live: Reads;
  files: FileStore;
  /** SQL whose column `id` names every file that must be in the store. */
  storedFiles: string;
  sealer: Sealer;
};

/**
 * Database and files of one moment in one sealed file, while the application works; read back and verified before it gets its name.
 * Files are never changed, only added before their row and removed after it, so those of the database's moment are all there; one erased
 * meanwhile is no loss. Throws Refused; nothing is left behind then.
 */
export const makeBackup = async (request: BackupRequest): Promise<BackupEnd> => {
  const snapshot = await snapshotOf(request.databaseUrl);
  const end: BackupEnd = { files: 0, bytes: 0, missing: [] };
  try {
    const written = await writeSealed(request.file, request.passphrase, contents(snapshot, request, end));
    try {
      await verifyBackup(written.arriving, request.passphrase, roomToUnpack(request.databaseUrl));
      await written.keep();
    } finally {
      await written.drop();
    }
  } finally {
    await snapshot.release();
  }
  return end;
};

const snapshotOf = (url: DatabaseUrl): Promise<Snapshot> =>
  url.kind === 'sqlite' ? sqliteSnapshot(url.file, roomToUnpack(url)) : postgresSnapshot(url.url);

async function* contents(snapshot: Snapshot, request: BackupRequest, end: BackupEnd): AsyncGenerator<Entry> {
  yield jsonEntry(HEAD, await headOf(snapshot, request));
  const gone: string[] = [];
  for (const { id } of (await snapshot.rows(request.storedFiles)) as { id: string }[]) {
    const content = await storedFile(request.files, id);
    if (!content) {
      gone.push(id);
      continue;
    }
    yield { name: `${FILES}${id}`, content: counted(content, end) };
    end.files += 1;
  }
  yield { name: DATABASE, content: counted(snapshot.content(), end) };
  end.missing = await stillNamed(gone, request);
  yield jsonEntry(END, end);
}

const headOf = async (snapshot: Snapshot, { takenAt, databaseUrl, sealer }: BackupRequest): Promise<BackupHead> => {
  const migrations = (await snapshot.rows('SELECT name FROM schema_migrations ORDER BY id')) as { name: string }[];
  const names = migrations.map(({ name }) => name);
  return { format: 1, takenAt, engine: databaseUrl.kind, migrations: names, probe: probeOf(sealer) };
};

const storedFile = async (files: FileStore, id: string): Promise<AsyncIterable<Uint8Array> | undefined> => {
  try {
    return await files.read(id);
  } catch (error) {
    if (error instanceof FileMissing) return undefined;
    throw error;
  }
};

const stillNamed = async (gone: readonly string[], { live, storedFiles }: BackupRequest): Promise<string[]> => {
  if (gone.length === 0) return [];
  const now = new Set((await live.sql<{ id: string }>(storedFiles)).map(({ id }) => id));
  return gone.filter((id) => now.has(id));
};

async function* counted(content: AsyncIterable<Uint8Array>, end: BackupEnd): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    end.bytes += piece.length;
    yield piece;
  }
}
