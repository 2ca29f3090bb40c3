import { createHash } from 'node:crypto';
import { access, constants, mkdir, open, readdir, rename, rm, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { DAY } from '../../kernel/time.js';
import { newId } from '../../kernel/ids.js';
import { FileMissing, insistOnFileId, type FileStore } from './file-store.js';

/** Files in a folder of this machine, fanned out over two levels; written beside, synced, then renamed into place. */
export class LocalFolder implements FileStore {
  private readonly root: string;
  private readonly arriving: string;

  constructor(folder: string) {
    this.root = resolve(folder);
    this.arriving = join(this.root, 'arriving');
  }

  async write(id: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(this.arriving, { recursive: true, mode: 0o700 });
    const temporary = join(this.arriving, newId());
    try {
      await writeDurably(temporary, content);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    // The new names must survive a power cut too: the folder's and those of the two levels above it.
    for (const folder of [dirname(path), dirname(dirname(path)), this.root]) await syncFolder(folder);
  }

  async read(id: string): Promise<Readable> {
    return (await openExisting(id, this.pathOf(id))).createReadStream();
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  async isEmpty(): Promise<boolean> {
    const names = await readdir(this.root).catch(() => [] as string[]);
    return names.every((name) => join(this.root, name) === this.arriving);
  }

  async isReachable(): Promise<boolean> {
    try {
      await mkdir(this.root, { recursive: true, mode: 0o700 });
      await access(this.root, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  /** Clears what a crash left half written more than a day ago; returns how many. `now` in ms since the epoch. */
  async clearAbandoned(now: number): Promise<number> {
    const names = await readdir(this.arriving).catch(() => [] as string[]);
    let cleared = 0;
    for (const name of names) {
      const path = join(this.arriving, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || now - found.mtimeMs < DAY) continue;
      await unlink(path).then(
        () => cleared++,
        () => undefined,
      );
    }
    return cleared;
  }

  /** Fanned out by a hash: our ids begin with the time, all of one hour would lie together. Throws RangeError on an id that is not ours. */
  private pathOf(id: string): string {
    insistOnFileId(id);
    const fan = createHash('sha256').update(id).digest('hex');
    return join(this.root, fan.slice(0, 2), fan.slice(2, 4), id);
  }
}

const writeDurably = async (path: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of content) await writeAll(file, piece);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** One write may take fewer bytes than it was given. */
const writeAll = async (file: FileHandle, piece: Uint8Array): Promise<void> => {
  let written = 0;
  while (written < piece.length) written += (await file.write(piece, written)).bytesWritten;
};

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const openExisting = async (id: string, path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(id);
    throw error;
  }
};
