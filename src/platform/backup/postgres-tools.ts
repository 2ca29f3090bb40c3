import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refused } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';

export type PostgresTool = 'pg_dump' | 'pg_restore';

/** Debian keeps every version's programs here; what it puts on the PATH chooses one by its own clusters. */
const DEBIAN = '/usr/lib/postgresql';

/** PostgreSQL's own program, newest version first. Throws Refused `backup.no-tool`. */
const pathOf = (tool: PostgresTool): string => {
  const folders = [...debianFolders(), ...(process.env['PATH'] ?? '').split(delimiter)];
  const found = folders.map((folder) => join(folder, tool)).find(isExecutable);
  if (found) return found;
  throw new Refused(
    refusal(
      'backup.no-tool',
      `找不到 ${tool}：请安装 PostgreSQL 客户端（Debian：postgresql-client），版本不低于服务器。`,
      `${tool} is missing: install PostgreSQL's client programs (Debian: postgresql-client), not older than the server.`,
    ),
  );
};

const debianFolders = (): string[] => {
  try {
    const versions = readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
};

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Of our own settings none is PostgreSQL's business: keys, passphrase and other passwords stay here. */
const OURS = /^(?:HUICHA|S3|TEST)_|^(?:DATABASE|REDIS)_URL$/;

/** The address without its password, which a list of processes would show, and the environment that holds it. */
export const connectionOf = (
  url: string,
  surroundings: NodeJS.ProcessEnv = process.env,
): { address: string; env: NodeJS.ProcessEnv } => {
  const address = new URL(url);
  const password = address.searchParams.get('password') ?? decodeURIComponent(address.password);
  address.password = '';
  address.searchParams.delete('password');
  const env = Object.fromEntries(Object.entries(surroundings).filter(([name]) => !OURS.test(name)));
  return { address: address.href, env: { ...env, LC_ALL: 'C', ...(password ? { PGPASSWORD: password } : {}) } };
};

/** What a program writes, as it comes. Throws Refused `backup.tool-failed` at the end of one that failed. */
export async function* outputOf(tool: PostgresTool, args: readonly string[], env: NodeJS.ProcessEnv): AsyncGenerator<Buffer> {
  const child = spawn(pathOf(tool), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = endOf(tool, child);
  end.catch(() => undefined);
  try {
    for await (const piece of child.stdout) yield piece as Buffer;
    await end;
  } finally {
    child.kill();
    await end.catch(() => undefined);
  }
}

/** Feeds a program and waits for its end. Throws as `outputOf`, or what the content throws: the program is then ended before it has all. */
export const feed = async (
  tool: PostgresTool,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  content: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const child = spawn(pathOf(tool), args, { env, stdio: ['pipe', 'ignore', 'pipe'] });
  const end = endOf(tool, child);
  end.catch(() => undefined);
  // A program that ends early closes its input; why it did is what `end` says.
  child.stdin.on('error', () => undefined);
  try {
    for await (const piece of content) {
      if (!child.stdin.writable) break;
      if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, 'drain'), once(child.stdin, 'close')]);
    }
    child.stdin.end();
    await end;
  } finally {
    child.kill();
    await end.catch(() => undefined);
  }
};

const endOf = async (tool: PostgresTool, child: ChildProcess): Promise<void> => {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  const why = firstError(said);
  throw new Refused(refusal('backup.tool-failed', `${tool} 失败：${why}`, `${tool} failed: ${why}`));
};

/** Its first complaint. The lines below quote rows, the numbers in it may be somebody's. */
const firstError = (said: string): string =>
  (said.split('\n').find((line) => /error:/i.test(line)) ?? 'it ended without a word')
    .replace(/\d(?:[ -]?\d){6,}/g, '▇')
    .slice(0, 300);
