import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

const CHROMIUM = process.env['TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** An office computer of years ago behind a slow line: a quarter of this processor, 1.6 Mbit/s, 150 ms. */
const CPU_SLOW_DOWN = 4;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export type Received = { scripts: readonly string[]; bytes: number };
export type SlowPage = { page: Page; received: () => Received; close: () => Promise<void> };

/** The browser is there for the tests; only the benchmark of the desk asks for it. */
export const launchBrowser = async (): Promise<Browser> => {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
};

/** A page of somebody signed in (`cookie`), in a browser that has kept nothing, on the slow profile; it counts what it receives. */
export const openSlowPage = async (browser: Browser, origin: string, cookie: string): Promise<SlowPage> => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    // What is measured is asked for within the page, which lets no text become a script.
    bypassCSP: true,
  });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  const received = count(await slowedDown(context, page));
  return { page, received, close: () => context.close() };
};

const slowedDown = async (context: BrowserContext, page: Page): Promise<CDPSession> => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOW_DOWN });
  return session;
};

const count = (session: CDPSession): (() => Received) => {
  const scripts: string[] = [];
  let bytes = 0;
  session.on('Network.responseReceived', ({ response, type }) => {
    if (type === 'Script') scripts.push(response.url);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => ({ scripts: [...scripts], bytes });
};
