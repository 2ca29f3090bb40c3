import { BackupBroken } from './backup-broken.js';

/** A part of a backup under its name (`backup.json`, `files/<id>`, `database`, `end.json`). */
export type Entry = { name: string; content: AsyncIterable<Uint8Array> };

/** Length of a name, and of a piece of content. Nothing ever asks for more memory than that, whatever a file says. */
const MOST_NAME = 200;
const MOST_PIECE = 1024 * 1024;

/** Entries one after another: length and bytes of the name, then pieces of content with their lengths; a piece of no bytes ends the entry. */
export async function* framed(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, content } of entries) {
    yield framedBytes(Buffer.from(name));
    for await (const piece of content) {
      for (let at = 0; at < piece.length; at += MOST_PIECE) yield framedBytes(piece.subarray(at, at + MOST_PIECE));
    }
    yield framedBytes(Buffer.alloc(0));
  }
}

/** The entries again, each to be read before the next is asked for; what is left unread is passed over. Throws BackupBroken. */
export async function* entriesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const source = new ByteSource(bytes);
  try {
    while (!(await source.hasEnded())) {
      const name = (await source.take(await source.takeLength(MOST_NAME))).toString('utf8');
      const content = contentOf(source);
      yield { name, content };
      for await (const _ of content);
    }
  } finally {
    await source.close();
  }
}

async function* contentOf(source: ByteSource): AsyncGenerator<Buffer> {
  for (let length = await source.takeLength(MOST_PIECE); length > 0; length = await source.takeLength(MOST_PIECE)) {
    yield await source.take(length);
  }
}

const framedBytes = (bytes: Uint8Array): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  return Buffer.concat([head, bytes]);
};

/** Takes a stream apart by lengths. */
class ByteSource {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private held: Uint8Array[] = [];
  private count = 0;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.iterator = bytes[Symbol.asyncIterator]();
  }

  async hasEnded(): Promise<boolean> {
    return !(await this.hold(1));
  }

  async takeLength(most: number): Promise<number> {
    const length = (await this.take(4)).readUInt32BE();
    if (length > most) throw new BackupBroken();
    return length;
  }

  async take(wanted: number): Promise<Buffer> {
    if (!(await this.hold(wanted))) throw new BackupBroken();
    const all = Buffer.concat(this.held, this.count);
    this.held = [all.subarray(wanted)];
    this.count -= wanted;
    return all.subarray(0, wanted);
  }

  async close(): Promise<void> {
    await this.iterator.return?.();
  }

  private async hold(wanted: number): Promise<boolean> {
    while (this.count < wanted) {
      const next = await this.iterator.next();
      if (next.done) return false;
      this.held.push(next.value);
      this.count += next.value.length;
    }
    return true;
  }
}
