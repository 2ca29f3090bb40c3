import type { EngineName } from '../database/tx.js';
import type { Instant } from '../../kernel/time.js';
import type { Sealer } from '../crypto/sealing.js';
import { SealBroken } from '../crypto/sealed-text.js';
import { BackupBroken } from './backup-broken.js';
import type { Entry } from './frames.js';

/** The names of entries, in their order; `files/<id>` stand between head and database. */
export const HEAD = 'backup.json';
export const FILES = 'files/';
export const DATABASE = 'database';
export const END = 'end.json';
export const KEYS = 'keys.json';

/** What stands first. `probe` is a word sealed under the master key in force: whoever holds the right keys can open it. */
export type BackupHead = {
  format: 1;
  takenAt: Instant;
  engine: EngineName;
  /** Names of the migrations that the database has seen. */
  migrations: string[];
  probe: string;
};

/** What stands last: a backup that ends with it is complete. `missing`: files that the database names and the store did not have. */
export type BackupEnd = { files: number; bytes: number; missing: string[] };

const PROBE = { owner: 'backup', purpose: 'backup-probe' };
const WORD = 'huicha';
const MOST_JSON = 1024 * 1024;

export const probeOf = (sealer: Sealer): string => sealer.seal(PROBE, WORD);

/** Do these master keys open what the backup holds sealed? */
export const isOpenedBy = (sealer: Sealer, { probe }: BackupHead): boolean => {
  try {
    return sealer.open(PROBE, probe).toString() === WORD;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
};

export const jsonEntry = (name: string, value: unknown): Entry => ({ name, content: oneOf(Buffer.from(JSON.stringify(value))) });

/** Throws BackupBroken on anything but an entry of that name that holds JSON. */
export const jsonOf = async <T>(entry: Entry, name: string): Promise<T> => {
  if (entry.name !== name) throw new BackupBroken();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of entry.content) {
    size += piece.length;
    if (size > MOST_JSON) throw new BackupBroken();
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as T;
  } catch {
    throw new BackupBroken();
  }
};

async function* oneOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
