import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type RunningServer = { url: string; password: string; stop(): Promise<void> };

const MAIN = fileURLToPath(new URL('../../main.js', import.meta.url));
const PASSWORD = 'walkthrough-only';

/** These would lead the server away from its fresh folder. */
const ELSEWHERE: readonly string[] = ['DATABASE_URL', 'REDIS_URL', 'FILES_URL', 'ROLE', 'HUICHA_NOW'];

/** Starts the built application on a fresh temporary folder and a free port, with places, accounts and election but no cases. */
export const startOwnServer = async (): Promise<RunningServer> => {
  const home = await mkdtemp(join(tmpdir(), 'huicha-walkthrough-'));
  const own = {
    HUICHA_HOME: home,
    HUICHA_DEMO: 'reference',
    HUICHA_DEMO_PASSWORD: PASSWORD,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
  };
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ELSEWHERE.includes(name)));
  const child = spawn(process.execPath, [MAIN], { env: { ...inherited, ...own }, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(home, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(child), password: PASSWORD, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Reads the address that the start prints. Throws when the process ends first. */
const addressOf = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\/\/[^\s)）/]+/.exec(line) ?? [];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('the server ended before it listened');
};
