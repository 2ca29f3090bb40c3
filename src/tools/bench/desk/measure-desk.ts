import type { Browser, Page } from 'playwright-core';
import { CLERK, SUPERVISOR } from '../measure-site.js';
import type { Engine } from '../options.js';
import { registerShots } from '../shots.js';
import { Target } from '../target/server.js';
import type { CaseSite } from '../target/site.js';
import type { DeskResult } from './desk-result.js';
import { launchBrowser, openSlowPage } from './slow-browser.js';

/** A quick typist at a keyboard (ms from key to key). */
const KEY_MS = 80;
const LETTERS = 150;
const VIEWS = ['to_triage', 'overdue', 'due_today', 'all'] as const;
const PATIENCE_MS = 60_000;
/** Until what is asked for beside the page has come; the line for live changes is never idle. */
const SETTLE_MS = 4000;

/** The screens of the desk on a database of that size, in a slow browser on a slow line. */
export const measureDesk = async (engine: Engine, cases: number, site: CaseSite): Promise<DeskResult> => {
  const target = await Target.start(site.environment);
  const browser = await launchBrowser();
  try {
    const clerk = await target.signIn(CLERK, site.password);
    const supervisor = await target.signIn(SUPERVISOR, site.password);
    const intake = await measureIntake(browser, target.origin, clerk);
    return { engine, cases, ...intake, queues: await measureQueues(browser, target.origin, supervisor) };
  } finally {
    await browser.close();
    await target.stop();
  }
};

const measureIntake = async (
  browser: Browser,
  origin: string,
  cookie: string,
): Promise<Pick<DeskResult, 'intake' | 'typing'>> => {
  const { page, received, close } = await openSlowPage(browser, origin, cookie);
  try {
    await page.goto(`${origin}/desk/intake/call`, { waitUntil: 'commit' });
    await timeOf(page, `document.activeElement?.matches('input, textarea')`);
    await page.keyboard.press('1');
    const interactiveMs = await timeOf(page, `document.activeElement?.value === '1'`);
    await page.waitForTimeout(SETTLE_MS);
    const { scripts, bytes } = received();
    return { intake: { interactiveMs, scriptBytes: await zipped(scripts), allBytes: bytes }, typing: await typed(page) };
  } finally {
    await close();
  }
};

/** How large the scripts are over the wire with gzip, which every browser and proxy takes. */
const zipped = async (scripts: readonly string[]): Promise<number> => {
  const heads = await Promise.all(scripts.map((url) => fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })));
  return heads.reduce((sum, { headers }) => sum + Number(headers.get('content-length')), 0);
};

/** When the page first says so (ms after its navigation began). */
const timeOf = async (page: Page, isSo: string): Promise<number> => {
  const time = await page.waitForFunction(`(${isSo}) && performance.now()`, undefined, { polling: 'raf', timeout: PATIENCE_MS });
  return (await time.jsonValue()) as number;
};

/** Keeps what blocks the page for over 50 ms (a "long task"). */
const WATCH_TASKS = `window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })`;

const typed = async (page: Page): Promise<DeskResult['typing']> => {
  const words = (JSON.parse(registerShots([{ townCode: '', villageCode: '' }])[3]!.body!) as { narrative: string }).narrative;
  const letters = [...words.repeat(8)].slice(0, LETTERS).join('');
  // With number and village known, everything beside the form is asked for while one types.
  await page.locator('#phone').fill('13900000017');
  await page.locator('#place').pressSequentially('nng');
  await page.locator('.place-option').first().waitFor({ timeout: PATIENCE_MS });
  await page.keyboard.press('Enter');
  await page.locator('#narrative').focus();
  await page.evaluate(WATCH_TASKS);
  for (const letter of letters) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(KEY_MS);
  }
  const tasks = (await page.evaluate('window.longTasks')) as number[];
  return { letters: LETTERS, longestTaskMs: Math.max(0, ...tasks), tasksOver50: tasks.length };
};

const measureQueues = async (browser: Browser, origin: string, cookie: string): Promise<DeskResult['queues']> => {
  const { page, close } = await openSlowPage(browser, origin, cookie);
  try {
    // The desk is open at another page, and what it loads once is there.
    await page.goto(`${origin}/desk/cases?view=conflicts`);
    await page.locator('#queue-title').waitFor({ timeout: PATIENCE_MS });
    await page.waitForTimeout(SETTLE_MS);
    const queues: DeskResult['queues'] = [];
    for (const view of VIEWS) queues.push({ view, ...(await openedQueue(page, view)) });
    return queues;
  } finally {
    await close();
  }
};

/** From the click until the first case of that view's own answer stands first on the screen. */
const openedQueue = async (page: Page, view: string): Promise<{ rows: number; ms: number }> => {
  const link = page.locator(`a[href*="view=${view}"]`).first();
  await link.waitFor();
  // Everything that one may see is asked for by no view's name.
  const named = view === 'all' ? /\/api\/cases\?(?!.*\bview=)/ : new RegExp(`/api/cases\\?.*\\bview=${view}\\b`);
  const answer = page.waitForResponse((response) => named.test(response.url()), { timeout: PATIENCE_MS });
  const began = await link.evaluate((element) => {
    const now = performance.now();
    (element as unknown as { click(): void }).click();
    return now;
  });
  const { items } = (await (await answer).json()) as { items: { id: string }[] };
  const first = items[0];
  const isShown = first
    ? `document.querySelector('[data-case]')?.dataset.case === '${first.id}'`
    : `document.querySelector('.ant-empty')`;
  const ended = await timeOf(page, `location.search.includes('view=${view}') && ${isShown}`);
  await page.waitForTimeout(SETTLE_MS);
  return { rows: items.length, ms: ended - began };
};
