import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENING, ServerProcess } from '../../support/server-process.js';
import type { Client } from '../../support/client.js';
import type { TestEngine } from '../../support/engines.js';
import { PASSWORD } from '../../support/sign-in.js';
import { Seats, type View } from './seats.js';

/** A start of server and browser on a busy machine (ms). */
const START_MS = 150_000;

const CHROMIUM = process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** No sandbox: a container's root may not have one. Nothing leaves the machine. */
const ARGS = [
  '--no-sandbox',
  '--lang=zh-CN',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The real server of the built application with the demo district, and one Chromium, for the tests of this file. */
export type Desk = {
  readonly url: string;
  /** A page of somebody who is signed in, in a browser that nobody else has in this test and where nothing is left of tests before. */
  signedIn(username: string, view?: View): Promise<Page>;
  /** A page in a fresh browser in which nobody is signed in. */
  stranger(view?: View): Promise<Page>;
  /** Another browser window altogether; the test closes it. */
  window(options: BrowserContextOptions): Promise<BrowserContext>;
  /** The same account over the API, to prepare and to look. */
  as(username: string): Promise<Client>;
  /** Now, as the server and the browsers see it. */
  now(): Date;
  readonly server: ServerProcess;
  /** The server's own folder. */
  readonly home: string;
};

export { PASSWORD };
export type { View };

type Open = { server: ServerProcess; browser: Browser; seats: Seats; home: string; shiftMs: number };

/**
 * Starts server and browser before the tests of the block and ends them after. After each test: its pages are left, and none of them may have
 * written an error to the console, thrown, asked another host or scrolled sideways.
 */
export const useDesk = (engine?: TestEngine): Desk => {
  let open: Open | undefined;
  const clients = new Map<string, Promise<Client>>();
  const known = (): Open => {
    if (!open) throw new Error('the desk is open in hooks and tests only');
    return open;
  };
  beforeAll(async () => {
    open = await opened(engine);
  }, START_MS);
  afterEach(async () => {
    const faults = (await open?.seats.leave()) ?? [];
    if (faults.length > 0) throw new Error(`pages of this test:\n${faults.join('\n')}`);
  }, START_MS);
  afterAll(async () => {
    await open?.browser.close();
    await open?.server.kill();
    if (open) rmSync(open.home, { recursive: true, force: true });
  }, START_MS);

  return {
    get url() {
      return known().server.url;
    },
    get server() {
      return known().server;
    },
    get home() {
      return known().home;
    },
    signedIn: (username, view = {}) => known().seats.take(view, username),
    stranger: (view = {}) => known().seats.take(view),
    window: (options) => known().browser.newContext({ baseURL: known().server.url, ...options }),
    as: (username) => {
      const client = clients.get(username) ?? known().server.as(username);
      clients.set(username, client);
      return client;
    },
    now: () => new Date(Date.now() + known().shiftMs),
  };
};

const opened = async (engine: TestEngine | undefined): Promise<Open> => {
  const home = mkdtempSync(join(tmpdir(), 'huicha-desk-'));
  const redisUrl = engine?.redisUrl();
  const places = engine ? { DATABASE_URL: engine.databaseUrl(), ...(redisUrl ? { REDIS_URL: redisUrl } : {}) } : {};
  const server = await ServerProcess.start({ HUICHA_HOME: home, HUICHA_NOW: EVENING, ...places });
  // The server's clock began while it started: the browsers' is a little behind it, never ahead.
  const shiftMs = Date.parse(EVENING) - Date.now();
  try {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    return { server, browser, seats: new Seats(browser, server.url, shiftMs), home, shiftMs };
  } catch (error) {
    await server.kill();
    throw error;
  }
};
