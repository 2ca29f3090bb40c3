import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstall } from '../../scripts/find-tools.mjs';
import { Clamd } from '../../src/platform/files/clamd.js';
import { GuardedServer } from './guarded-server.js';
import { until } from './until.js';

/** The file that every scanner takes for a virus and that is none, in two halves: whole, a scanner would take this file for one. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** A clamd of a test's own on a socket in its folder, with one signature: the mirror that has the others cannot be reached. */
export class PrivateClamd {
  readonly url: { kind: 'unix'; path: string };
  private server: GuardedServer | undefined;

  constructor(private readonly folder: string) {
    this.url = { kind: 'unix', path: join(folder, 'clamd.sock') };
    const signatures = join(folder, 'signatures');
    mkdirSync(signatures, { mode: 0o755 });
    writeFileSync(join(signatures, 'test.ndb'), `Test.EICAR:0:*:${EICAR.toString('hex')}\n`);
    const settings = [`LocalSocket ${this.url.path}`, `DatabaseDirectory ${signatures}`, 'Foreground yes', 'StreamMaxLength 1M'];
    writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  }

  async start(): Promise<void> {
    const { clamd } = findOrInstall(['clamd']);
    const log = join(this.folder, 'clamd.log');
    this.server = GuardedServer.start(clamd, [`--config-file=${join(this.folder, 'clamd.conf')}`], { log, cwd: this.folder });
    await until('clamd answers', () => new Clamd(this.url).isReachable(), 30_000, 50);
  }

  /** kill -9: it is away from one moment to the next. */
  async kill(): Promise<void> {
    await this.server?.end('SIGKILL');
    this.server = undefined;
  }
}
