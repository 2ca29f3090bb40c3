import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { openStream, sealStream } from '../crypto/sealed-stream.js';
import { SealBroken, type SealContext } from '../crypto/sealed-text.js';
import { BackupBroken } from './backup-broken.js';
import { backupKeyOf, freshBackupKey, HEADER_BYTES } from './backup-key.js';
import { entriesOf, framed, type Entry } from './frames.js';

const boundTo = (header: Buffer): SealContext => ({ owner: header.toString('hex'), purpose: 'backup' });

/**
 * Writes the entries sealed under the passphrase beside `file`, durably; `keep` puts it in its place, `drop` removes it.
 * Throws Refused `backup.exists` where the file is already there, and what the entries throw, leaving nothing behind.
 */
export const writeSealed = async (
  file: string,
  passphrase: string,
  entries: AsyncIterable<Entry>,
): Promise<{ arriving: string; keep(): Promise<void>; drop(): Promise<void> }> => {
  const arriving = `${file}.part`;
  await insistOnFree(file);
  const drop = (): Promise<void> => rm(arriving, { force: true });
  const { header, key } = await freshBackupKey(passphrase);
  const handle = await open(arriving, 'w', 0o600);
  try {
    await handle.writeFile(header);
    for await (const piece of sealStream(key, boundTo(header), framed(entries))) await handle.writeFile(piece);
    await handle.sync();
  } catch (error) {
    await drop();
    throw error;
  } finally {
    await handle.close();
  }
  const keep = async (): Promise<void> => {
    await insistOnFree(file);
    await rename(arriving, file);
    await syncFolderOf(file);
  };
  return { arriving, keep, drop };
};

/** The entries of a sealed file, every byte authenticated before it is given. Throws WrongPassphrase, BackupBroken. */
export async function* readSealed(file: string, passphrase: string): AsyncGenerator<Entry> {
  const header = await headerOf(file);
  const key = await backupKeyOf(passphrase, header);
  const sealed = createReadStream(file, { start: HEADER_BYTES, highWaterMark: 256 * 1024 });
  try {
    yield* entriesOf(authenticated(openStream(key, boundTo(header), sealed)));
  } finally {
    sealed.destroy();
  }
}

async function* authenticated(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* plain;
  } catch (error) {
    throw error instanceof SealBroken ? new BackupBroken() : error;
  }
}

const headerOf = async (file: string): Promise<Buffer> => {
  const handle = await opened(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const opened = async (file: string): Promise<FileHandle> => {
  try {
    return await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refused(refusal('backup.no-file', `没有文件 ${file}。`, `There is no file ${file}.`));
  }
};

const insistOnFree = async (file: string): Promise<void> => {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return;
  await handle.close();
  throw new Refused(
    refusal('backup.exists', `文件 ${file} 已存在，不会覆盖。`, `The file ${file} exists and is not overwritten.`),
  );
};

/** The new name must survive a power cut too. */
export const syncFolderOf = async (file: string): Promise<void> => {
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
