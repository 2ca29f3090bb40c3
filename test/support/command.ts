import { runCommand } from '../../src/app/cli/commands.js';
import type { Settings } from '../../src/platform/config/settings.js';

/** Runs `npm run huicha -- …` in this process, beside a server of these settings; answers its exit code and what it said. */
export const commandBeside = async (
  settings: Settings,
  databaseUrl: string,
  words: readonly string[],
): Promise<{ code: number; said: string }> => {
  const said: string[] = [];
  const [out, err, before] = [process.stdout.write, process.stderr.write, process.env];
  const keys = settings.masterKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',');
  process.env = { ...before, HUICHA_HOME: settings.home, DATABASE_URL: databaseUrl, HUICHA_KEYS: keys };
  process.stdout.write = process.stderr.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
  try {
    return { code: await runCommand(words), said: said.join('') };
  } finally {
    [process.stdout.write, process.stderr.write, process.env] = [out, err, before];
  }
};
