import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rmSync } from 'node:fs';
import { loadReference } from '../../src/app/demo/load-reference.js';
import { jobTable } from '../../src/app/job-table.js';
import { createServer, type Server } from '../../src/app/server.js';
import { MovableClock } from '../../src/kernel/clock.js';
import type { Settings } from '../../src/platform/config/settings.js';
import { clientOf, type Client } from './client.js';
import type { TestEngine } from './engines.js';
import type { WhichMessages } from '../../src/app/demo/outbox-idle.js';
import { elsewhere } from './elsewhere.js';
import { beginMigrated } from './migrated-postgres.js';
import { settled } from './settled.js';
import { signedIn } from './sign-in.js';
import { CHEAP_HASH, worldSettings } from './world-settings.js';

export { confirmed, cookieOf, PASSWORD, signedIn } from './sign-in.js';
export type { Answer, Body, Client } from './client.js';

/** The real application on a real port with the demo district: places, accounts, election; no complaints. */
export type World = {
  url: string;
  /** Nest's context, to reach services. */
  app: NestFastifyApplication;
  clock: MovableClock;
  /** Moves the clock: `2026-10-05T09:00:00+08:00`. */
  at(moment: string): void;
  /** A client signed in as that demo account; signs in again when moving the clock ended the session. */
  as(username: string): Promise<Client>;
  /** Somebody else somewhere else with every request, as far as addresses tell. */
  anonymous: Client;
  /** Waits until every message that is due has been worked; throws the error of a failing handler. */
  settled(which?: WhichMessages): Promise<void>;
  /** Runs a scheduled job now (`deadlines.sweep`), instead of waiting for its turn. */
  run(job: string): Promise<void>;
  close(): Promise<void>;
};

export type WorldOptions = {
  now?: string;
  shiftDays?: number;
  /** Settings that differ from the usual ones of a test. */
  settings?: Partial<Settings>;
  /** Receives the whole log, down to `debug`. */
  logTo?: { write(line: string): void };
};

const IN_S4_OF_TOWN_101 = '2026-10-12T09:00:00+08:00';

export const startWorld = async (
  engine: TestEngine,
  { now = IN_S4_OF_TOWN_101, shiftDays = 0, logTo, settings: other }: WorldOptions = {},
): Promise<World> => {
  const settings = { ...worldSettings(engine), ...other, ...(logTo ? { logLevel: 'debug' as const } : {}) };
  const { kind } = engine.database();
  if (kind === 'postgres') await beginMigrated(engine.databaseUrl());
  const clock = new MovableClock(new Date(now));
  const server = await createServer(settings, { clock, logTo });
  const { app } = server;
  const url = await begun(server, shiftDays);
  const clients = new Map<string, Promise<Client>>();
  const as = (username: string): Promise<Client> => {
    const known = clients.get(username) ?? signedIn(url, username);
    clients.set(username, known);
    return known;
  };
  const run = async (job: string): Promise<void> => {
    const handler = jobTable(app).scheduled.get(job);
    if (!handler) throw new Error(`no scheduled job is called ${job}`);
    await handler({ id: job, name: job, payload: {} });
  };
  return {
    url,
    app,
    clock,
    at: (moment) => clock.set(new Date(moment)),
    as,
    anonymous: clientOf(url, async () => elsewhere()),
    settled: (which) => settled(app, which),
    run,
    close: async () => {
      await server.close();
      rmSync(settings.home, { recursive: true, force: true });
    },
  };
};

/** Listening and filled. A server that could not begin is closed, or Jest would wait for its connections. */
const begun = async (server: Server, shiftDays: number): Promise<string> => {
  try {
    const url = await server.listen();
    await loadReference(server.app, { shiftDays, passwordHash: CHEAP_HASH });
    return url;
  } catch (error) {
    await server.close();
    throw error;
  }
};
