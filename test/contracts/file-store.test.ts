import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import type { S3Url } from '../../src/platform/config/settings.js';
import { FileMissing, type FileStore } from '../../src/platform/files/file-store.js';
import { openFileStore } from '../../src/platform/files/open-file-store.js';
import { freePort, GuardedServer } from '../support/guarded-server.js';
import { until } from '../support/until.js';

const BUCKET = 'huicha-files';
/** Those that s3rver knows. */
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

type Place = { store: FileStore; away: FileStore; end(): Promise<void> };

const inFolder = async (folder: string): Promise<Place> => ({
  store: await openFileStore({ kind: 'file', folder: join(folder, 'files') }),
  // Below a file there is no folder.
  away: await openFileStore({ kind: 'file', folder: fileURLToPath(import.meta.url) }),
  end: async () => undefined,
});

/** A bucket on a server that speaks S3 and checks signatures. */
const inBucket = async (folder: string): Promise<Place> => {
  const port = await freePort();
  const args = ['--address', '127.0.0.1', '--port', String(port), '--directory', folder, '--no-vhost-buckets', '--silent'];
  const program = createRequire(import.meta.url).resolve('s3rver/bin/s3rver.js');
  const server = GuardedServer.start(process.execPath, [program, ...args, '--configure-bucket', BUCKET], {
    log: join(folder, 'log'),
    cwd: folder,
  });
  const place = { kind: 's3', endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', prefix: 'files/', ...KEYS } as const;
  const store = await openFileStore({ ...place, bucket: BUCKET });
  await until('the store answers', () => store.isReachable().catch(() => false));
  return {
    store,
    away: await openFileStore({ ...place, bucket: 'no-such-bucket' }),
    end: () => server.end('SIGKILL'),
  };
};

describe.each<[string, (folder: string) => Promise<Place>]>([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('a file store in %s', (_, make) => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-store-'));
  let place: Place;
  let store: FileStore;

  beforeAll(async () => {
    place = await make(folder);
    ({ store } = place);
  });
  afterAll(async () => {
    await place?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function* pieces(bytes: Buffer, size = 65_552): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const all = async (stream: Readable): Promise<Buffer> => Buffer.concat((await stream.toArray()) as Buffer[]);

  it('is empty at first, and gives back what it was given, to the byte', async () => {
    expect([await store.isEmpty(), await store.isReachable()]).toEqual([true, true]);
    for (const size of [1, 65_552, 20 * 1024 * 1024 + 5_200]) {
      const [id, bytes] = [newId(), randomBytes(size)];
      await store.write(id, pieces(bytes));
      expect((await all(await store.read(id))).equals(bytes)).toBe(true);
    }
    expect(await store.isEmpty()).toBe(false);
  });

  it('keeps what many send at once apart', async () => {
    const files = Array.from({ length: 12 }, () => ({ id: newId(), bytes: randomBytes(100_000) }));
    await Promise.all(files.map(({ id, bytes }) => store.write(id, pieces(bytes))));
    for (const { id, bytes } of files) expect((await all(await store.read(id))).equals(bytes)).toBe(true);
  });

  it('has nothing under the id when the sender breaks off, and passes its error on', async () => {
    const id = newId();
    const breaking = (async function* () {
      yield randomBytes(100_000);
      throw new Error('the line broke');
    })();
    await expect(store.write(id, breaking)).rejects.toThrow('the line broke');
    await expect(store.read(id)).rejects.toBeInstanceOf(FileMissing);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('huicha-arriving-'))).toEqual([]);
  });

  it('forgets what is removed, and does not mind removing what is not there', async () => {
    const id = newId();
    await store.write(id, pieces(randomBytes(10)));
    await store.remove(id);
    await expect(store.read(id)).rejects.toBeInstanceOf(FileMissing);
    await store.remove(id);
  });

  it('takes no id that is not ours', async () => {
    for (const id of ['../../etc/passwd', '..', 'a/b/c/d/e/f', 'id\0id-id-id', '', '%2e%2e%2f%2e%2e%2f']) {
      await expect(store.read(id)).rejects.toThrow(RangeError);
      await expect(store.write(id, pieces(randomBytes(10)))).rejects.toThrow(RangeError);
      await expect(store.remove(id)).rejects.toThrow(RangeError);
    }
  });

  it('says that it cannot be reached, and fails instead of losing', async () => {
    expect(await place.away.isReachable()).toBe(false);
    await expect(place.away.write(newId(), pieces(randomBytes(10)))).rejects.toThrow();
  });
});

describe('a bucket whose store has a bad moment', () => {
  let server: Server;
  let store: FileStore;
  let failures = 0;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      asked.push(`${request.method} ${request.headers['content-md5'] ?? ''}`);
      failures -= 1;
      response.writeHead(failures >= 0 ? 503 : 200).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const place: S3Url = { kind: 's3', endpoint, bucket: BUCKET, prefix: '', region: 'us-east-1', ...KEYS };
    store = await openFileStore(place);
  });
  afterAll(() => void server?.close());

  async function* once(): AsyncGenerator<Buffer> {
    yield Buffer.from('sealed');
  }

  it('sends again, with the digest by which the store sees a damaged piece; gives up after three times', async () => {
    failures = 2;
    await store.write(newId(), once());
    expect(asked).toEqual(Array<string>(3).fill('PUT C+rYhIA/6MVkPdoNy5SxvA=='));
    failures = 3;
    await expect(store.write(newId(), once())).rejects.toThrow('503');
  });
});
