import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Readable } from 'node:stream';

const LOADER = new URL('./typescript-loader.mjs', import.meta.url).href;

/** Runs a TypeScript program of the tests as a process of its own, to be killed. `program` is relative to test/support. */
export const startChild = (program: string, args: readonly string[]): ChildProcessByStdio<null, Readable, null> =>
  spawn(process.execPath, ['--no-warnings', '--import', LOADER, fileURLToPath(new URL(program, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
