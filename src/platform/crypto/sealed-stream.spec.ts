import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, openStream, sealStream, type Bytes } from './sealed-stream.js';
import { SealBroken } from './sealed-text.js';

const key = randomBytes(32);
const context = { owner: 'case-1/e-1', purpose: 'evidence-file' };
const HEADER = 11;
const SEALED_CHUNK = CHUNK_BYTES + 16;

const all = async (bytes: Bytes): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
};
const pieces = (bytes: Buffer, size: number): Bytes => {
  const list: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) list.push(bytes.subarray(at, at + size));
  return Readable.from(list);
};
const sealed = (plain: Buffer): Promise<Buffer> => all(sealStream(key, context, pieces(plain, 10_007)));
const opened = (bytes: Buffer, size = 30_011): Promise<Buffer> => all(openStream(key, context, pieces(bytes, size)));

describe('a sealed stream', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 500_000])(
    'opens to the same %i bytes, however it is cut',
    async (size) => {
      const plain = randomBytes(size);
      const bytes = await sealed(plain);
      // Pieces smaller than the header; for great files that would be very many.
      for (const cut of [size > CHUNK_BYTES ? 1_009 : 7, 30_011, 10_000_000])
        expect((await opened(bytes, cut)).equals(plain)).toBe(true);
    },
  );

  const plain = randomBytes(3 * CHUNK_BYTES + 100);
  const part = (bytes: Buffer, n: number): Buffer => bytes.subarray(HEADER + n * SEALED_CHUNK, HEADER + (n + 1) * SEALED_CHUNK);
  const broken: [string, (bytes: Buffer) => Buffer][] = [
    ['a bit is turned in a chunk', (b) => (b.set([b[HEADER + SEALED_CHUNK + 5]! ^ 1], HEADER + SEALED_CHUNK + 5), b)],
    ['a bit is turned in a tag', (b) => (b.set([b[b.length - 1]! ^ 1], b.length - 1), b)],
    ['a bit is turned in the prefix', (b) => (b.set([b[6]! ^ 1], 6), b)],
    ['the header is another', (b) => (b.set([0], 0), b)],
    [
      'two chunks change places',
      (b) => Buffer.concat([b.subarray(0, HEADER), part(b, 1), part(b, 0), b.subarray(HEADER + 2 * SEALED_CHUNK)]),
    ],
    [
      'a chunk comes twice',
      (b) => Buffer.concat([b.subarray(0, HEADER + SEALED_CHUNK), part(b, 0), b.subarray(HEADER + SEALED_CHUNK)]),
    ],
    ['a chunk is left out', (b) => Buffer.concat([b.subarray(0, HEADER), b.subarray(HEADER + SEALED_CHUNK)])],
    ['the last chunk is cut off at its edge', (b) => b.subarray(0, HEADER + 3 * SEALED_CHUNK)],
    ['it is cut off in the middle', (b) => b.subarray(0, HEADER + SEALED_CHUNK + 1000)],
    ['only the header is left', (b) => b.subarray(0, HEADER)],
    ['not even the header is left', (b) => b.subarray(0, 5)],
    ['something is added', (b) => Buffer.concat([b, Buffer.from('x')])],
  ];
  it.each(broken)('does not open to its end when %s', async (_name, alter) => {
    await expect(opened(alter(Buffer.from(await sealed(plain))))).rejects.toBeInstanceOf(SealBroken);
  });

  it('does not open for another owner or under another key', async () => {
    const bytes = await sealed(plain);
    await expect(all(openStream(key, { ...context, owner: 'case-2/e-1' }, pieces(bytes, 9999)))).rejects.toBeInstanceOf(
      SealBroken,
    );
    await expect(all(openStream(randomBytes(32), context, pieces(bytes, 9999)))).rejects.toBeInstanceOf(SealBroken);
  });
});
