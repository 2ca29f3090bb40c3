import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENING, ServerProcess } from '../../support/server-process.js';
import type { TestEngine } from '../../support/engines.js';
import { PASSWORD, type Client } from '../../support/world.js';
import { setBrowserClock } from './browser-clock.js';
import { Guard } from './guard.js';

/** A start of server and browser on a busy machine (ms). */
const START_MS = 150_000;
/** How long Playwright waits for anything to be there (ms). */
const PATIENCE_MS = 20_000;

const CHROMIUM = process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** No sandbox: a container's root may not have one. Nothing leaves the machine. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export type View = {
  /** Below /desk: `/cases?view=mine`. */
  path?: string;
  width?: number;
  height?: number;
  language?: 'zh' | 'en';
  scheme?: 'light' | 'dark';
  /** Has shown again who they are, as for reading an identity. */
  confirmed?: boolean;
  /** The desk is kept on the device and opens without network; else no service worker is installed. */
  installable?: boolean;
  /** Where the device says it is. */
  position?: { latitude: number; longitude: number };
};

/** The real server of the built application with the demo district, and one Chromium, for the tests of this file. */
export type Desk = {
  readonly url: string;
  /** A page of somebody who is signed in, in a browser of their own. */
  signedIn(username: string, view?: View): Promise<Page>;
  /** A page in a fresh browser in which nobody is signed in. */
  stranger(view?: View): Promise<Page>;
  /** The same account over the API, to prepare and to look. */
  as(username: string): Promise<Client>;
  /** Now, as the server and the browsers see it. */
  now(): Date;
  readonly server: ServerProcess;
};

export { PASSWORD };

type Open = { server: ServerProcess; browser: Browser; home: string; shiftMs: number };

/**
 * Starts server and browser before the tests of the block and ends them after. After each test: its browsers are closed, and no page may have
 * written an error to the console, thrown, asked another host or scrolled sideways.
 */
export const useDesk = (engine?: TestEngine): Desk => {
  let open: Open | undefined;
  const guards: Guard[] = [];
  const clients = new Map<string, Promise<Client>>();
  const known = (): Open => {
    if (!open) throw new Error('the desk is open in hooks and tests only');
    return open;
  };
  beforeAll(async () => {
    open = await opened(engine);
  }, START_MS);
  afterEach(async () => {
    const faults: string[] = [];
    for (const guard of guards.splice(0)) faults.push(...(await guard.close()));
    if (faults.length > 0) throw new Error(`pages of this test:\n${faults.join('\n')}`);
  }, START_MS);
  afterAll(async () => {
    await open?.browser.close();
    await open?.server.kill();
    if (open) rmSync(open.home, { recursive: true, force: true });
  }, START_MS);

  const page = async (view: View, username?: string): Promise<Page> => {
    const { server, browser, shiftMs } = known();
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      colorScheme: view.scheme ?? 'light',
      viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
      ...(view.position ? { geolocation: view.position, permissions: ['geolocation'] } : {}),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(setBrowserClock, shiftMs);
    await context.addInitScript(prepareDevice, { language: view.language, hasWorker: view.installable === true });
    guards.push(new Guard(context, server.url));
    if (username !== undefined) await signIn(context.request, username, view.confirmed === true);
    const opened = await context.newPage();
    await opened.goto(`/desk${view.path ?? '/'}`);
    return opened;
  };
  return {
    get url() {
      return known().server.url;
    },
    get server() {
      return known().server;
    },
    signedIn: (username, view = {}) => page(view, username),
    stranger: (view = {}) => page(view),
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
    return { server, browser, home, shiftMs };
  } catch (error) {
    await server.kill();
    throw error;
  }
};

/** Through the API, as fast as that is; the browser keeps the session's cookie and the device's. */
const signIn = async (request: Page['request'], username: string, isConfirmed: boolean): Promise<void> => {
  const post = async (path: string, data: object): Promise<void> => {
    const response = await request.post(path, { data });
    if (!response.ok()) throw new Error(`${username} cannot sign in: ${response.status()} ${await response.text()}`);
  };
  await post('/api/session', { username, password: PASSWORD });
  if (isConfirmed) await post('/api/session/confirmation', { password: PASSWORD });
};

/** Runs in the page before anything else. */
const prepareDevice = ({ language, hasWorker }: { language?: string; hasWorker: boolean }): void => {
  // A page that is none yet has no storage.
  if (language && location.origin !== 'null' && !localStorage.getItem('huicha.language'))
    localStorage.setItem('huicha.language', language);
  if (!hasWorker) Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
};
