import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../platform/config/settings.js';

/** Without 0, o, 1, l and i: it is read aloud and typed. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/** The password of all demo accounts: as configured, otherwise chosen. */
export const demoPassword = ({ demoPassword: configured }: Settings): string =>
  configured ?? Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Writes into the home what the first start printed, for whoever starts a second time; readable by the owner alone. Answers the file. */
export const writeDemoAccess = async (home: string, text: string): Promise<string> => {
  const file = join(home, 'demo-access.txt');
  await mkdir(home, { recursive: true });
  await writeFile(file, `${text}\n`, { mode: 0o600 });
  return file;
};
