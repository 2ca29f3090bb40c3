import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core';
import { PASSWORD } from '../../support/sign-in.js';
import { setBrowserClock } from './browser-clock.js';
import { Guard } from './guard.js';

/** How long Playwright waits for anything to be there (ms). */
const PATIENCE_MS = 20_000;

export type View = {
  /** Below /desk: `/cases?view=mine`. */
  path?: string;
  width?: number;
  height?: number;
  language?: 'zh' | 'en';
  scheme?: 'light' | 'dark';
  /** Has shown again who they are, as for reading an identity. */
  confirmed?: boolean;
  /** The test ends this session: no other test gets it. */
  ownSession?: boolean;
  /** The desk is kept on the device and opens without network; else no service worker is installed. */
  installable?: boolean;
  /** Where the device says it is. */
  position?: { latitude: number; longitude: number };
};

/** A browser in which somebody sits for one test, and somebody else for the next. */
type Seat = { context: BrowserContext; page: Page; guard: Guard; kind: string };

/**
 * The browsers of one test file. The first opening of the desk in a new browser costs seconds, each in one that has run its scripts a fraction:
 * so a test is given one that another has left, without cookies, storage, routes or pages of before. Everybody signs in once.
 */
export class Seats {
  private readonly free: Seat[] = [];
  private readonly taken: Seat[] = [];
  private readonly sessions = new Map<string, Cookie[]>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly shiftMs: number,
  ) {}

  /** A page of the desk, of somebody signed in or of nobody. */
  async take(view: View, username?: string): Promise<Page> {
    const { context, page } = await this.seat(view);
    await page.setViewportSize({ width: view.width ?? 1280, height: view.height ?? 800 });
    await page.emulateMedia({ colorScheme: view.scheme ?? 'light' });
    if (username !== undefined) await this.signIn(context, username, view);
    await page.goto(`/desk${view.path ?? '/'}`);
    return page;
  }

  /** The test is over: its pages are left; answers what they did that no page may do. */
  async leave(): Promise<string[]> {
    const faults: string[] = [];
    for (const seat of this.taken.splice(0)) {
      faults.push(...(await seat.guard.faultsNow()));
      if (isShared(seat.kind) && !seat.page.isClosed()) this.free.push(await cleared(seat));
      else await seat.context.close();
    }
    return faults;
  }

  private async seat(view: View): Promise<Seat> {
    const kind = kindOf(view);
    const n = this.free.findIndex((each) => each.kind === kind);
    const [seat = await this.opened(view, kind)] = n < 0 ? [] : this.free.splice(n, 1);
    this.taken.push(seat);
    return seat;
  }

  private async opened(view: View, kind: string): Promise<Seat> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      ...(view.position ? { geolocation: view.position, permissions: ['geolocation'] } : {}),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(setBrowserClock, this.shiftMs);
    await context.addInitScript(prepareDevice, { language: view.language, hasWorker: view.installable === true });
    return { context, page: await context.newPage(), guard: new Guard(context, this.url), kind };
  }

  /** Through the API, as fast as that is; the browser keeps the session's cookie and the device's. */
  private async signIn(context: BrowserContext, username: string, view: View): Promise<void> {
    const isOwn = view.confirmed === true || view.ownSession === true;
    const known = isOwn ? undefined : this.sessions.get(username);
    if (known) return context.addCookies(known);
    const post = async (path: string, data: object): Promise<void> => {
      const response = await context.request.post(path, { data });
      if (!response.ok()) throw new Error(`${username} cannot sign in: ${response.status()} ${await response.text()}`);
    };
    await post('/api/session', { username, password: PASSWORD });
    if (view.confirmed) await post('/api/session/confirmation', { password: PASSWORD });
    if (!isOwn) this.sessions.set(username, await context.cookies());
    return undefined;
  }
}

/** Browsers of the same kind may stand for one another. */
const kindOf = ({ language, installable, position }: View): string => {
  if (installable || position) return 'own';
  return language ?? 'system';
};
const isShared = (kind: string): boolean => kind !== 'own';

const cleared = async (seat: Seat): Promise<Seat> => {
  const { context, page, guard } = seat;
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearCookies();
  // A picture of the same host: it runs nothing, and what it sees of the storage is what the desk would find.
  await page.goto('/desk/icon.svg');
  await page.evaluate(forgetAll);
  guard.forget();
  return seat;
};

/** Runs in the page. */
const forgetAll = async (): Promise<void> => {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
};

/** Runs in the page before anything else. */
const prepareDevice = ({ language, hasWorker }: { language?: string; hasWorker: boolean }): void => {
  // A page that is none yet has no storage.
  if (language && location.origin !== 'null' && !localStorage.getItem('huicha.language'))
    localStorage.setItem('huicha.language', language);
  if (!hasWorker) Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
};
