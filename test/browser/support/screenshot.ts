import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const SCREENS = fileURLToPath(new URL('../../../docs/screens/', import.meta.url));

type Options = {
  /** The whole length of the page, not only what the window shows. */
  whole?: boolean;
};

/** Keeps the page as a picture for the documents, `docs/screens/<name>.png`; only where TEST_SCREENS=1 asks for new ones. */
export const screenshot = async (page: Page, name: string, { whole = false }: Options = {}): Promise<void> => {
  if (!process.env['TEST_SCREENS']) return;
  mkdirSync(SCREENS, { recursive: true });
  // The desk's bar may come after its page.
  await page.waitForFunction(() => !document.querySelector('.top-bar:not(:has(header))'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const size = page.viewportSize();
  // As tall a window as the page is: bars that stay in sight lie at its ends, not across its middle.
  const height = whole ? await page.evaluate(() => document.documentElement.scrollHeight) : 0;
  if (size && height > size.height) await page.setViewportSize({ ...size, height });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled', caret: 'hide' });
  if (size) await page.setViewportSize(size);
};
