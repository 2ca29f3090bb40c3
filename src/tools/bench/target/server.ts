import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../main.js', import.meta.url));
const PATIENCE_MS = 60_000;
const MIB_IN_KIB = 1024;

export type Environment = Record<string, string>;

/** The application as it runs in earnest: one process, its own port, its log thrown away. */
export class Target {
  private constructor(
    readonly origin: string,
    /** From the start of the process until it said that it is ready, in ms. */
    readonly startMs: number,
    private readonly child: ChildProcess,
  ) {}

  static async start(environment: Environment, nodeOptions: readonly string[] = []): Promise<Target> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const started = performance.now();
    const child = spawn(process.execPath, [...nodeOptions, MAIN], {
      env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!(await isReady(origin))) {
      if (child.exitCode !== null) throw new Error('The server ended while starting.');
      if (performance.now() - started > PATIENCE_MS) throw new Error('The server did not become ready.');
      await sleep(10);
    }
    return new Target(origin, performance.now() - started, child);
  }

  /** Signs in; answers the cookie. */
  async signIn(username: string, password: string): Promise<string> {
    const answer = await fetch(`${this.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const [cookie] = answer.headers.getSetCookie();
    if (!answer.ok || !cookie) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
    return cookie.split(';')[0]!;
  }

  /** Resident memory in MiB: now, and the most it ever was. */
  memory(): { now: number; most: number } {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const mib = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / MIB_IN_KIB;
    return { now: mib('VmRSS'), most: mib('VmHWM') };
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

const isReady = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/health/ready`)).ok;
  } catch {
    return false;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
