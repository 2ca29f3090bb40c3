import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findOrInstall } from '../../scripts/find-tools.mjs';
import { freePort, GuardedServer } from './guarded-server.js';
import { until } from './until.js';

/** A Redis of one test's own, which it may empty, stop and start: the same address, and nothing remembered. */
export class PrivateRedis {
  private server: GuardedServer | undefined;

  private constructor(
    readonly url: string,
    private readonly folder: string,
  ) {}

  static async start(): Promise<PrivateRedis> {
    const folder = mkdtempSync(join(tmpdir(), 'huicha-redis-'));
    const [port, password] = [await freePort(), randomBytes(12).toString('hex')];
    const settings = [`port ${port}`, 'bind 127.0.0.1', `requirepass ${password}`, `dir ${folder}`, 'save ""', 'appendonly no'];
    writeFileSync(join(folder, 'redis.conf'), settings.join('\n'), { mode: 0o600 });
    const redis = new PrivateRedis(`redis://:${password}@127.0.0.1:${port}/0`, folder);
    await redis.begin();
    return redis;
  }

  /** Begins again after `stop`. */
  async begin(): Promise<void> {
    const program = findOrInstall(['redis']).redis;
    this.server = GuardedServer.start(program, [join(this.folder, 'redis.conf')], {
      log: join(this.folder, 'log'),
      cwd: this.folder,
    });
    await until('Redis answers', () => this.ask((client) => client.ping()).then(isThere, isNotThere));
  }

  async stop(): Promise<void> {
    await this.server?.end('SIGKILL');
  }

  flushAll(): Promise<unknown> {
    return this.ask((client) => client.flushall());
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ask<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => {});
    try {
      await client.connect();
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
}

const isThere = (): boolean => true;
const isNotThere = (): boolean => false;
