import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { BackupBroken } from './backup-broken.js';
import { DATABASE, END, FILES, HEAD, jsonEntry } from './backup-contents.js';
import { readSealed, writeSealed } from './backup-file.js';
import { entriesOf, framed, type Entry } from './frames.js';
import { readContents } from './verify-backup.js';

const PASSPHRASE = 'correct horse battery staple';
const head = { format: 1, takenAt: '2026-12-05T18:00:00.000+08:00', engine: 'sqlite', migrations: [], probe: '' };

describe('a sealed file of entries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-sealed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function* from(entries: readonly Entry[]): AsyncGenerator<Entry> {
    yield* entries;
  }
  async function* pieces(...sizes: number[]): AsyncGenerator<Buffer> {
    for (const [at, size] of sizes.entries()) yield Buffer.alloc(size, at + 1);
  }
  it('gives entries back, empty and large ones, also to a reader that leaves some unread', async () => {
    const file = join(folder, 'a');
    const entries = [
      { name: 'empty', content: pieces() },
      { name: 'large', content: pieces(3_000_000, 1, 65_536) },
      { name: 'unread', content: pieces(200_000) },
      { name: 'last', content: pieces(3) },
    ];
    await (await writeSealed(file, PASSPHRASE, from(entries))).keep();
    const found: [string, number][] = [];
    for await (const { name, content } of readSealed(file, PASSPHRASE)) {
      let size = 0;
      if (name !== 'unread') for await (const piece of content) size += piece.length;
      found.push([name, size]);
    }
    expect(found).toEqual([
      ['empty', 0],
      ['large', 3_065_537],
      ['unread', 0],
      ['last', 3],
    ]);
  });

  it('leaves nothing when what it is made of fails', async () => {
    const failing = (async function* (): AsyncGenerator<Buffer> {
      yield Buffer.alloc(100);
      throw new Error('the disk is full');
    })();
    await expect(writeSealed(join(folder, 'b'), PASSPHRASE, from([{ name: 'x', content: failing }]))).rejects.toThrow(
      'disk is full',
    );
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is no backup unless it says itself that it is complete', async () => {
    const file = (id: string): Entry => ({ name: `${FILES}${id}`, content: pieces(10) });
    const database = (): Entry => ({ name: DATABASE, content: pieces(10) });
    const end = (files: number): Entry => jsonEntry(END, { files, bytes: 0, missing: [] });
    const reader = { file: async () => undefined, database: async () => undefined };
    const again = (entries: readonly Entry[]): AsyncGenerator<Entry> => entriesOf(framed(from(entries)));
    const first = (): Entry => jsonEntry(HEAD, head);
    await readContents(again([first(), file('1'), database(), end(1)]), reader);
    const broken = [
      [first(), file('1'), database(), end(2)],
      [first(), file('1'), database()],
      [first(), file('1'), end(1)],
      [first(), database(), end(0), file('1')],
      [file('1'), database(), end(1)],
    ];
    for (const entries of broken) await expect(readContents(again(entries), reader)).rejects.toBeInstanceOf(BackupBroken);
  });
});
