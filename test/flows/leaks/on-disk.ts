import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../src/app/cli/commands.js';
import type { Settings } from '../../../src/platform/config/settings.js';
import type { TestEngine } from '../../support/engines.js';

/** Every file below the folder, with all of its bytes. */
export const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [file, readFileSync(file)]),
  );

/** What an administrator of the machine carries out of the house: a backup, and the audit chain. */
export const carriedOut = async (
  engine: TestEngine,
  { home, masterKeys }: Settings,
  now: string,
): Promise<Map<string, Buffer>> => {
  const folder = mkdtempSync(join(tmpdir(), 'huicha-leaks-'));
  const before = { ...process.env };
  const { write } = process.stdout;
  process.env = {
    ...before,
    ...{ HUICHA_BACKUP_PASSPHRASE: 'correct horse battery staple', HUICHA_HOME: home, DATABASE_URL: engine.databaseUrl() },
    ...{ HUICHA_KEYS: masterKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','), HUICHA_NOW: now },
  };
  process.stdout.write = () => true;
  try {
    for (const words of [
      ['backup', folder],
      ['audit', 'export', join(folder, 'chain.jsonl')],
    ])
      if ((await runCommand(words)) !== 0) throw new Error(`${words.join(' ')} failed`);
    return filesIn(folder);
  } finally {
    process.env = before;
    process.stdout.write = write;
    rmSync(folder, { recursive: true, force: true });
  }
};

/** `file: mark` for each mark that stands in a file as it is. */
export const marksInFiles = (files: ReadonlyMap<string, Buffer>, marks: readonly string[]): string[] =>
  [...files].flatMap(([file, bytes]) => marks.filter((mark) => bytes.includes(mark)).map((mark) => `${file}: ${mark}`));
