import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '../../../src/app/schema.js';
import { openDatabase, type OpenDatabase } from '../../../src/platform/database/open-database.js';
import type { DatabaseUrl } from '../../../src/platform/config/settings.js';
import { ServerProcess, type Variables } from '../../support/server-process.js';
import { until } from '../../support/until.js';
import type { Client } from '../../support/world.js';
import { rungFaults, unsentAlerts } from './rung-faults.js';
import { acceptedCase, firedCount, owed, seedRungs, spread } from './seed-rungs.js';

/** After so many seconds without a sign of life the job of a killed worker goes to another. */
const STALLED_SECONDS = '3';

/** How long rungs may take to fire on a busy machine once nothing is in their way (ms): a sweep comes every 30 s. */
export const PATIENCE_MS = 120_000;

/** Seldom enough that asking takes no time from those asked (ms). */
const ASK_MS = 100;

/** One installation: its database, and the processes that a test starts and kills. */
export class House {
  readonly home = mkdtempSync(join(tmpdir(), 'huicha-house-'));
  private readonly processes = new Set<ServerProcess>();
  private opened: OpenDatabase | undefined;

  /** `now` answers the processes' moment (ms). */
  constructor(
    private readonly url: DatabaseUrl,
    private readonly variables: Variables,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** By the clock of the machine, or by the one preloaded: several processes must mean the same moment. */
  async start(role: 'all' | 'api' | 'worker'): Promise<ServerProcess> {
    const server = await ServerProcess.start({
      HUICHA_NOW: '',
      HUICHA_HOME: this.home,
      HUICHA_STALLED_SECONDS: STALLED_SECONDS,
      ROLE: role,
      ...this.variables,
    });
    this.processes.add(server);
    return server;
  }

  /** The test's own view of the database; opened once the first process has filled it. */
  async database(): Promise<OpenDatabase> {
    return (this.opened ??= await openDatabase(this.url, schema));
  }

  /** Before the database goes away. */
  async letGoOfDatabase(): Promise<void> {
    await this.opened?.close();
    this.opened = undefined;
  }

  /** `count` rungs that come due from `inMs` ms from now, within `overMs`. Answers the last moment. */
  async seed(server: ServerProcess, count: number, { inMs, overMs }: { inMs: number; overMs: number }): Promise<number> {
    const id = await this.accepted(server);
    const from = this.now() + inMs;
    await seedRungs(await this.database(), id, spread(count, from, overMs));
    return from + overMs;
  }

  /** An accepted case; `more` as the desk wrote it down. */
  async accepted(server: ServerProcess, more: object = {}): Promise<string> {
    const [clerk, supervisor]: Client[] = await Promise.all([server.as('djy01'), server.as('slfz01')]);
    return acceptedCase(clerk!, supervisor!, this.now(), more);
  }

  /** Until all rungs due by then (ms) have fired; what is wrong with them, whoever has been sent his message already. */
  async climbed(asOf: number): Promise<string[]> {
    const database = await this.database();
    await until('the moment has come', () => this.now() >= asOf, PATIENCE_MS);
    await until('no rung is owed', async () => (await owed(database, asOf)) === 0, PATIENCE_MS, ASK_MS);
    return rungFaults(database.reader, asOf);
  }

  /** The same, and everybody has been sent their message: all news is worked. */
  async settled(asOf: number): Promise<string[]> {
    const faults = await this.climbed(asOf);
    await until('all news is worked, everybody has their message', () => this.isIdle(), PATIENCE_MS, ASK_MS);
    const { reader } = await this.database();
    return [...faults, ...(await rungFaults(reader, asOf)), ...(await unsentAlerts(reader))];
  }

  async fired(): Promise<number> {
    return firedCount(await this.database());
  }

  async owed(): Promise<number> {
    return owed(await this.database(), this.now());
  }

  async remove(): Promise<void> {
    for (const server of this.processes) await server.kill();
    await this.letGoOfDatabase();
    rmSync(this.home, { recursive: true, force: true });
  }

  private async isIdle(): Promise<boolean> {
    const { reader } = await this.database();
    const [open] = await reader.sql<{ n: number }>(
      `SELECT (SELECT COUNT(*) FROM outbox_messages WHERE done_at IS NULL AND dead_at IS NULL)
         + (SELECT COUNT(*) FROM alerts WHERE message_id IS NULL) AS n`,
    );
    return Number(open?.n) === 0;
  }
}
