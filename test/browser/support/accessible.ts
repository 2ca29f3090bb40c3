import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA. */
const WCAG: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

type Axe = { axe?: { run(options: RunOptions): Promise<AxeResults> } };

const CONTRAST: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

/** The page as it stands breaks no rule of WCAG 2.2 AA that a machine can see. Says what to mend where it does. */
export const expectAccessible = (page: Page): Promise<void> => expectRules(page, WCAG);

/** Of a page whose other rules have been looked at: the colours of the other scheme. */
export const expectContrast = (page: Page): Promise<void> => expectRules(page, CONTRAST);

const expectRules = async (page: Page, rules: RunOptions): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((options) => {
    const { axe } = globalThis as Axe;
    if (!axe) throw new Error('axe-core has not loaded');
    return axe.run(options);
  }, rules);
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes
      .slice(0, 5)
      .map(({ html, failureSummary }) => `  ${html.slice(0, 160)}\n    ${failureSummary?.replaceAll('\n', ' ')}`),
  ]);
  throw new Error(`${page.url()} is not accessible\n${lines.join('\n')}`);
};
