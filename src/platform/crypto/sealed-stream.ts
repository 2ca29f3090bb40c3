import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { boundTo, SealBroken, type SealContext } from './sealed-text.js';
import type { DataKey } from './sealing.js';

/*
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): `HCS1` · 7 random bytes · chunks of ciphertext with their tag.
 * The nonce of a chunk is the random prefix, its number and a flag "last": no chunk can be altered, moved, repeated,
 * dropped or cut off without the opening failing.
 */
const MAGIC = Buffer.from('HCS1');
const PREFIX_BYTES = 7;
const TAG_BYTES = 16;
/** Plain bytes per chunk. */
export const CHUNK_BYTES = 64 * 1024;

export type Bytes = AsyncIterable<Uint8Array>;

/** Seals a stream chunk by chunk; never holds more than two chunks. The key must be used for this one stream only. */
export async function* sealStream(key: DataKey, context: SealContext, plain: Bytes): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX_BYTES);
  const bound = boundTo(context);
  yield Buffer.concat([MAGIC, prefix]);
  for await (const { number, isLast, bytes } of chunksOf(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, number, isLast), { authTagLength: TAG_BYTES }).setAAD(bound);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The plain bytes, each chunk only after its tag held. Throws SealBroken, also at the end when the last chunk is missing. */
export async function* openStream(key: DataKey, context: SealContext, sealed: Bytes): AsyncGenerator<Buffer> {
  const bound = boundTo(context);
  const { prefix, rest } = await readHeader(sealed);
  for await (const { number, isLast, bytes } of chunksOf(rest, CHUNK_BYTES + TAG_BYTES)) {
    if (bytes.length < TAG_BYTES) throw new SealBroken('it ends too early');
    const body = bytes.subarray(0, -TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(prefix, number, isLast), { authTagLength: TAG_BYTES });
    decipher.setAAD(bound).setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = decipher.update(body);
    try {
      decipher.final();
    } catch {
      throw new SealBroken();
    }
    if (plain.length > 0) yield plain;
  }
}

const nonce = (prefix: Buffer, number: number, isLast: boolean): Buffer => {
  const bytes = Buffer.alloc(PREFIX_BYTES + 5);
  prefix.copy(bytes);
  bytes.writeUInt32BE(number, PREFIX_BYTES);
  bytes[PREFIX_BYTES + 4] = isLast ? 1 : 0;
  return bytes;
};

type Chunk = { number: number; isLast: boolean; bytes: Buffer };

/** Cuts a stream into chunks of `size` bytes; holds each back until it is known whether another follows. An empty stream is one empty last chunk. */
async function* chunksOf(source: Bytes, size: number): AsyncGenerator<Chunk> {
  let pending = Buffer.alloc(size);
  let filled = 0;
  let number = 0;
  for await (const piece of source) {
    let offset = 0;
    while (offset < piece.length) {
      if (filled === size) {
        yield { number: number++, isLast: false, bytes: pending };
        pending = Buffer.alloc(size);
        filled = 0;
      }
      const taken = Math.min(size - filled, piece.length - offset);
      pending.set(piece.subarray(offset, offset + taken), filled);
      filled += taken;
      offset += taken;
    }
  }
  yield { number, isLast: true, bytes: pending.subarray(0, filled) };
}

const readHeader = async (sealed: Bytes): Promise<{ prefix: Buffer; rest: Bytes }> => {
  const source = sealed[Symbol.asyncIterator]();
  const wanted = MAGIC.length + PREFIX_BYTES;
  let head = Buffer.alloc(0);
  while (head.length < wanted) {
    const next = await source.next();
    if (next.done) throw new SealBroken('it ends too early');
    head = Buffer.concat([head, next.value]);
  }
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) {
    await source.return?.();
    throw new SealBroken('it has the wrong form');
  }
  return { prefix: head.subarray(MAGIC.length, wanted), rest: followedBy(head.subarray(wanted), source) };
};

async function* followedBy(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
