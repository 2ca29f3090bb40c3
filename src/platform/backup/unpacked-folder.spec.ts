import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { roomToUnpack, unpackedFolder } from './unpacked-folder.js';

describe('where a copy of the database lies open for a while', () => {
  const room = mkdtempSync(join(tmpdir(), 'huicha-room-'));
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  it('is beside the database, and never beside the backup', () => {
    expect(roomToUnpack({ kind: 'sqlite', file: join(room, 'huicha.sqlite') })).toBe(room);
    expect(roomToUnpack({ kind: 'sqlite', file: join(room, 'not-there', 'huicha.sqlite') })).toBe(tmpdir());
    expect(roomToUnpack({ kind: 'postgres', url: 'postgres://none' })).toBe(tmpdir());
  });

  it('is its owner’s alone, and goes; so does what a killed command left, but nothing of today and nothing of others', async () => {
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    for (const [name, isOld] of [
      ['.huicha-unpacked-old123', true],
      ['.huicha-unpacked-new123', false],
      ['backup-2026', true],
      ['.huicha-unpacked-of-mine', true],
    ] as const) {
      mkdirSync(join(room, name));
      writeFileSync(join(room, name, 'database.sqlite'), 'x');
      if (isOld) utimesSync(join(room, name), twoDaysAgo, twoDaysAgo);
    }
    const { folder, remove } = await unpackedFolder(room);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await remove();
    expect(readdirSync(room).toSorted()).toEqual(['.huicha-unpacked-new123', '.huicha-unpacked-of-mine', 'backup-2026']);
  });
});
