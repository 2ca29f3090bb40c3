import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from './client.js';
import { until } from './until.js';
import { PASSWORD, signedIn } from './sign-in.js';

/** Built by `npm test` before the tests; by `npm run build`, or into the folder TEST_DIST, when one is run alone. */
const MAIN = join(process.env['TEST_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)), 'main.js');

/** Where the demo data stands unshifted; another start may lie later. */
export const EVENING = '2026-12-05T18:00:00+08:00';

/** A start on a busy machine takes seconds (ms). */
const START_MS = 90_000;

/** One key for all processes of a run. */
const KEYS = `test:${randomBytes(32).toString('base64')}`;

/** The variables of the environment that a start is about. */
export type Variables = Partial<
  Record<
    | 'DATABASE_URL'
    | 'REDIS_URL'
    | 'ROLE'
    | 'HUICHA_HOME'
    | 'HUICHA_NOW'
    | 'HUICHA_DEMO'
    | 'HUICHA_KEYS'
    | 'HUICHA_OPEN311'
    | 'HUICHA_WEBHOOKS_TO_PRIVATE'
    | 'HUICHA_SMS_URL'
    | 'HUICHA_SMS_SECRET'
    | 'HUICHA_SMS_PER_SECOND'
    | 'HUICHA_MAIL_URL'
    | 'HUICHA_MAIL_FROM'
    | 'HUICHA_STALLED_SECONDS',
    string
  > &
    ClockVariables
>;

/** Under libfaketime (fake-time.ts). */
export type ClockVariables = Record<
  'LD_PRELOAD' | 'FAKETIME_TIMESTAMP_FILE' | 'FAKETIME_NO_CACHE' | 'FAKETIME_DONT_FAKE_MONOTONIC',
  string
>;

const environment = (variables: Variables): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'warn',
  HUICHA_DEMO: 'reference',
  HUICHA_DEMO_PASSWORD: PASSWORD,
  HUICHA_KEYS: KEYS,
  HUICHA_NOW: EVENING,
  ...variables,
});

/** The application as a process of its own (`node dist/main.js`), to be stopped and killed. */
export class ServerProcess {
  private said = '';
  private readonly exit: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.exit = once(child, 'exit').then(([code]) => code as number | null);
  }

  /** Starts and waits until it says where it listens. Throws with what it said when it ends before. */
  static async start(variables: Variables): Promise<ServerProcess> {
    const server = ServerProcess.launch(variables);
    await server.settles();
    if (server.address() === undefined) throw new Error(`the server did not start: ${server.said}`);
    return server;
  }

  /** Starts what is not going to run; answers how it ended and what it said. */
  static async fail(variables: Variables): Promise<{ code: number | null; said: string }> {
    const server = ServerProcess.launch(variables);
    await server.settles();
    if (!server.hasEnded()) await server.kill();
    return { code: await server.exit, said: server.said };
  }

  private static launch(variables: Variables): ServerProcess {
    return new ServerProcess(spawn(process.execPath, [MAIN], { env: environment(variables), stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Until it listens or has ended; one that does neither is killed. */
  private async settles(): Promise<void> {
    try {
      await until('the server listens or ends', () => this.address() !== undefined || this.hasEnded(), START_MS);
    } catch (error) {
      await this.kill();
      throw new Error(`neither listening nor ended; it said: ${this.said}`, { cause: error });
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get url(): string {
    return this.address() ?? '';
  }

  as(username: string): Promise<Client> {
    return signedIn(this.url, username);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exit;
  }

  /** SIGTERM; answers the exit code once it has gone. */
  stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exit;
  }

  /** Neither works nor hears anything until it is woken: a machine asleep, or one so busy that it might as well be. */
  sleep(): void {
    this.child.kill('SIGSTOP');
  }

  wake(): void {
    this.child.kill('SIGCONT');
  }

  /** All that it has written. */
  get words(): string {
    return this.said;
  }

  hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private address(): string | undefined {
    return /Huicha 回查 {2}(http:\S+)/.exec(this.said)?.[1];
  }
}
