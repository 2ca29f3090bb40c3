import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DAY } from '../../kernel/time.js';
import type { DatabaseUrl } from '../config/settings.js';

const PREFIX = '.huicha-unpacked-';
const OURS = /^\.huicha-unpacked-[A-Za-z0-9]{6}$/;

export type UnpackedFolder = { folder: string; remove(): Promise<void> };

/** Where a copy of the database may lie open for a while: beside the database, never beside a backup, which may be on a foreign disk. */
export const roomToUnpack = (url: DatabaseUrl): string =>
  url.kind === 'sqlite' && existsSync(dirname(url.file)) ? dirname(url.file) : tmpdir();

/** A folder in that room, readable by its owner alone. What a killed command left there more than a day ago goes now. */
export const unpackedFolder = async (room: string): Promise<UnpackedFolder> => {
  await clearAbandoned(room);
  const folder = await mkdtemp(join(room, PREFIX));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

const clearAbandoned = async (room: string): Promise<void> => {
  for (const name of (await readdir(room)).filter((each) => OURS.test(each))) {
    const folder = join(room, name);
    const found = await stat(folder).catch(() => undefined);
    // Real time, not the application's clock: it is compared with the file system's.
    if (found && Date.now() - found.mtimeMs > DAY) await rm(folder, { recursive: true, force: true });
  }
};
