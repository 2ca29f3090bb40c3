import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import type { S3Url } from '../config/settings.js';
import { Slots } from '../database/slots.js';
import { FileMissing, insistOnFileId, type FileStore } from './file-store.js';

/** Files held in memory at a time while they are sent: 20 MiB each. */
const SENT_TOGETHER = 4;
/** A file of 20 MiB in this time (ms) takes 1.4 Mbit/s to the store. */
const WRITE_MS = 120_000;
/** Pauses (ms) before a store that is briefly away is tried again. */
const TRIED_AGAIN_AFTER: readonly number[] = [200, 1_000];

/**
 * Files in a bucket of an S3-compatible store, addressed by path. A file is sent in one piece with its MD5, for the store checks that and
 * keeps all or nothing; in parts, s3mini takes an error that comes with status 200 for success.
 */
export class S3Bucket implements FileStore {
  private readonly writing: S3mini;
  /** Without a limit: what is read goes at the pace of whoever reads it. */
  private readonly reading: S3mini;
  private readonly slots = new Slots(SENT_TOGETHER);

  constructor(private readonly place: S3Url) {
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = place;
    const access = { endpoint: `${endpoint}/${bucket}`, region, accessKeyId, secretAccessKey };
    this.writing = new S3mini({ ...access, requestAbortTimeout: WRITE_MS });
    this.reading = new S3mini(access);
  }

  async write(id: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const key = this.keyOf(id);
    // It arrives at the pace of the sender's line, and meanwhile lies on the disk (sealed), not in memory.
    const folder = await mkdtemp(join(tmpdir(), 'huicha-arriving-'));
    try {
      const file = join(folder, 'file');
      await writeFile(file, content, { mode: 0o600 });
      await this.slots.use(async () => this.put(key, await readFile(file)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async read(id: string): Promise<Readable> {
    const key = this.keyOf(id);
    const response = await persistently(() => this.reading.getObjectResponse(key));
    if (!response?.body) throw new FileMissing(id);
    return Readable.fromWeb(response.body as ReadableStream);
  }

  async remove(id: string): Promise<void> {
    const key = this.keyOf(id);
    await persistently(() => this.writing.deleteObject(key));
  }

  async isEmpty(): Promise<boolean> {
    const page = await persistently(() => this.writing.listObjectsPaged('/', this.place.prefix, 100));
    if (!page) throw new Error('The bucket is not there.');
    return (page.objects ?? []).length === 0;
  }

  async isReachable(): Promise<boolean> {
    return this.writing.bucketExists();
  }

  private async put(key: string, bytes: Buffer): Promise<void> {
    const headers: Record<string, string> = { 'content-md5': createHash('md5').update(bytes).digest('base64') };
    await persistently(() => this.writing.putObject(key, bytes, 'application/octet-stream', undefined, headers));
  }

  /** Throws RangeError on an id that is not ours. */
  private keyOf(id: string): string {
    insistOnFileId(id);
    return `${this.place.prefix}${id}`;
  }
}

/** Tries again what the store could not do just now. */
const persistently = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (const pause of TRIED_AGAIN_AFTER) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pause);
    }
  }
  return ask();
};

const isPassing = (error: unknown): boolean =>
  error instanceof S3NetworkError || (error instanceof S3ServiceError && (error.status >= 500 || error.status === 429));
