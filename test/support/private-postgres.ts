import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { findOrInstall } from '../../scripts/find-tools.mjs';
import { freePort, GuardedServer } from './guarded-server.js';
import { until } from './until.js';

/** PostgreSQL refuses to run as root: root starts it as the user postgres. */
const owner = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** What has been committed survives the end of the server, not that of the machine: `synchronous_commit` stays on. */
const SETTINGS = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'max_connections=200'];

/** A PostgreSQL of one test's own, which it may stop, kill and start: the same address, and everything committed is there. */
export class PrivatePostgres {
  private server: GuardedServer | undefined;

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<PrivatePostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'huicha-postgres-'));
    const [home, user, port] = [join(folder, 'home'), owner(), await freePort()];
    const [password, passwordFile] = [randomBytes(12).toString('hex'), join(home, 'password')];
    chmodSync(folder, 0o711);
    mkdirSync(home, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [home, passwordFile]) chownSync(path, user.uid, user.gid);
    const options = ['-D', join(home, 'data'), '-U', 'huicha', '-A', 'scram-sha-256', '--pwfile', passwordFile];
    execFileSync(join(bin(), 'initdb'), [...options, '-E', 'UTF8', '--locale', 'C', '--no-sync'], {
      ...user,
      cwd: home,
      stdio: 'ignore',
    });
    const postgres = new PrivatePostgres(`postgres://huicha:${password}@127.0.0.1:${port}/postgres`, folder, port);
    await postgres.begin();
    return postgres;
  }

  /** Begins again after `stop` or `crash`. */
  async begin(): Promise<void> {
    const home = join(this.folder, 'home');
    const settings = [...SETTINGS, `port=${this.port}`, `unix_socket_directories=${home}`].flatMap((each) => ['-c', each]);
    const options = { log: join(this.folder, 'log'), cwd: home, owner: owner() };
    this.server = GuardedServer.start(join(bin(), 'postgres'), ['-D', join(home, 'data'), ...settings], options);
    await until('PostgreSQL answers', () => this.answers(), 30_000);
  }

  /** As an operator stops it: transactions under way are undone, connections cut. */
  async stop(): Promise<void> {
    await this.server?.end('SIGINT');
  }

  /** Without saying goodbye; the next start recovers from the log. */
  async crash(): Promise<void> {
    await this.server?.end('SIGQUIT');
  }

  async remove(): Promise<void> {
    await this.crash();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}

const bin = (): string => findOrInstall(['postgres']).postgres;
