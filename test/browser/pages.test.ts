import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../support/world.js';
import { expectAccessible } from './support/accessible.js';
import { useDesk } from './support/desk.js';
import { expectFits } from './support/fits.js';
import { verifyingCase } from './support/verifying-case.js';

type Place = { username: string; path: string; smallest: 375 | 768 };

/** Every page of the desk, by somebody whose page it is, down to its smallest width (px). `:id` is a case under verification. */
const PAGES: readonly Place[] = [
  { username: 'djy01', path: '/intake/call', smallest: 768 },
  { username: 'djy01', path: '/intake/letter', smallest: 768 },
  { username: 'djy01', path: '/intake/visit', smallest: 768 },
  { username: 'djy01', path: '/outbox', smallest: 375 },
  { username: 'djy01', path: '/nowhere', smallest: 375 },
  { username: 'slfz01', path: '/cases', smallest: 768 },
  { username: 'slfz01', path: '/cases/:id', smallest: 768 },
  { username: 'slfz01', path: '/account', smallest: 375 },
  { username: 'zd1_zz', path: '/cases', smallest: 768 },
  { username: 'zd1_zz', path: '/cases/:id', smallest: 768 },
  { username: 'zd1_01', path: '/cases/:id', smallest: 768 },
  { username: 'zd1_01', path: '/field', smallest: 375 },
  { username: 'zd1_01', path: '/field/cases/:id', smallest: 375 },
  { username: 'zd1_01', path: '/field/cases/:id/visit', smallest: 375 },
  { username: 'zld101', path: '/cases', smallest: 768 },
  { username: 'zld101', path: '/cases/:id', smallest: 768 },
  { username: 'zld101', path: '/dashboard', smallest: 768 },
  { username: 'fzr01', path: '/cases', smallest: 768 },
  { username: 'fzr01', path: '/dashboard', smallest: 768 },
  { username: 'xjb01', path: '/cases', smallest: 768 },
  { username: 'xjb01', path: '/dashboard', smallest: 768 },
  { username: 'xjb01', path: '/alerts', smallest: 768 },
  { username: 'xjb01', path: '/duty', smallest: 768 },
  { username: 'jw01', path: '/cases', smallest: 768 },
  { username: 'fc01', path: '/cases', smallest: 768 },
  { username: 'sj01', path: '/cases', smallest: 768 },
  { username: 'sj01', path: '/admin/audit', smallest: 768 },
  { username: 'sj01', path: '/admin/categories', smallest: 768 },
  { username: 'xjb01', path: '/admin/elections', smallest: 768 },
  { username: 'xjb01', path: '/admin/villages', smallest: 768 },
  { username: 'xjb01', path: '/admin/guidance', smallest: 768 },
  { username: 'xjb01', path: '/admin/retention', smallest: 768 },
  { username: 'admin01', path: '/admin', smallest: 768 },
  { username: 'admin01', path: '/admin/groups', smallest: 768 },
  { username: 'admin01', path: '/admin/limits', smallest: 768 },
  { username: 'admin01', path: '/admin/holidays', smallest: 768 },
  { username: 'admin01', path: '/admin/jobs', smallest: 768 },
  { username: 'admin01', path: '/admin/tokens', smallest: 768 },
];

type Look = { language: 'zh' | 'en'; scheme: 'light' | 'dark' };

/** One look in every run, all of them in the long one. */
const LOOKS: readonly Look[] = process.env['TEST_SOAK']
  ? [
      { language: 'zh', scheme: 'light' },
      { language: 'zh', scheme: 'dark' },
      { language: 'en', scheme: 'light' },
      { language: 'en', scheme: 'dark' },
    ]
  : [{ language: 'zh', scheme: 'light' }];

const usernames = [...new Set(PAGES.map(({ username }) => username))];

describe('every page', () => {
  const desk = useDesk();
  let kase: Body;
  beforeAll(async () => {
    kase = await verifyingCase(desk);
  });

  describe.each(LOOKS)('in $language, $scheme', (look) => {
    it.each(usernames)(
      'of %s is accessible, quiet, and fits its smallest width',
      async (username) => {
        const page = await desk.signedIn(username, { path: '/account', ...look });
        const faults: string[] = [];
        for (const { path, smallest } of PAGES.filter((each) => each.username === username)) {
          await page.setViewportSize({ width: 1280, height: 800 });
          await page.goto(`/desk${path.replace(':id', kase.id)}`);
          await untilLoaded(page);
          const isMissing = (await page.getByText(NOT_FOUND[look.language]).count()) > 0;
          if (isMissing !== (path === '/nowhere')) faults.push(`${path}: ${isMissing ? 'there is no such page' : 'shown'}`);
          faults.push(...(await objections(() => expectAccessible(page))));
          faults.push(...(await objections(() => expectFits(page, smallest))));
        }
        expect(faults).toEqual([]);
      },
      180_000,
    );
  });
});

const NOT_FOUND = { zh: '没有这个页面', en: 'There is no such page' };

/** Its heading or first words are there, and nothing says that it is still busy. */
const untilLoaded = async (page: Page): Promise<void> => {
  await page.locator('main').waitFor();
  // Once more a moment later: what has just been answered may ask for more.
  for (const pause of [300, 0]) {
    await page.waitForFunction(
      () => document.querySelector('main > *') && !document.querySelector('[aria-busy="true"], .ant-skeleton'),
    );
    await page.waitForTimeout(pause);
  }
};

const objections = async (look: () => Promise<void>): Promise<string[]> => {
  try {
    await look();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
