import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Body } from '../support/client.js';
import { expectAccessible } from './support/accessible.js';
import { useDesk } from './support/desk.js';
import { expectFits } from './support/fits.js';
import { Loading } from './support/loaded.js';
import { PAGES, type Place } from './support/pages.js';
import { verifyingCase } from './support/verifying-case.js';

type Look = { language: 'zh' | 'en'; scheme: 'light' | 'dark' };

const isLong = Boolean(process.env['TEST_SOAK']);

/** One look in every run, all of them in the long one. */
const LOOKS: readonly Look[] = isLong
  ? [
      { language: 'zh', scheme: 'light' },
      { language: 'zh', scheme: 'dark' },
      { language: 'en', scheme: 'light' },
      { language: 'en', scheme: 'dark' },
    ]
  : [{ language: 'zh', scheme: 'light' }];

/** A desk's screen, a tablet, and the screen at 200 %; a telephone besides (px). */
const WIDTHS = [1280, 768, 640] as const;
const PHONE = 375;

const NOWHERE = '/nowhere';
const NOT_FOUND = { zh: '没有这个页面', en: 'There is no such page' };

const usernames = [...new Set(PAGES.map(({ username }) => username))];
/** The first with each page: others see the same parts with other rows. */
const firsts = new Set(new Map(PAGES.toReversed().map((place) => [place.path, place])).values());
const isExamined = (place: Place): boolean => isLong || place.looksOther === true || firsts.has(place);

describe('every page', () => {
  const desk = useDesk();
  let kase: Body;
  beforeAll(async () => {
    kase = await verifyingCase(desk);
  });

  describe.each(LOOKS)('in $language, $scheme', (look) => {
    it.each(usernames)(
      'of %s has a name, is accessible, quiet, and fits its widths and 200 %',
      async (username) => {
        const page = await desk.signedIn(username, { path: '/account', ...look });
        const loading = new Loading(page);
        await loading.over();
        const faults: string[] = [];
        for (const place of PAGES.filter((each) => each.username === username)) {
          await goWithin(page, place.path.replace(':id', kase.id));
          await loading.over();
          faults.push(...(await faultsOf(page, place, look)));
        }
        expect(faults).toEqual([]);
      },
      180_000,
    );
  });

  const faultsOf = async (page: Page, place: Place, { language }: Look): Promise<string[]> => {
    const { path, isField = false } = place;
    const isMissing = (await page.getByText(NOT_FOUND[language]).count()) > 0;
    const faults = isMissing === (path === NOWHERE) ? [] : [`${path}: ${isMissing ? 'there is no such page' : 'shown'}`];
    if (!/.+ · .+/.test(await page.title())) faults.push(`${path}: has no name of its own`);
    if (isExamined(place)) faults.push(...(await objections(() => expectAccessible(page))));
    for (const width of isField ? [...WIDTHS, PHONE] : WIDTHS) faults.push(...(await objections(() => expectFits(page, width))));
    return faults;
  };
});

/** As a link leads there: the desk stays open, which is many times as fast as opening it anew. */
const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((address) => {
    const { idx = 0 } = (history.state ?? {}) as { idx?: number };
    // As the router itself writes it down.
    history.pushState({ usr: null, key: address, idx: idx + 1 }, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/desk${path}`);

const objections = async (look: () => Promise<void>): Promise<string[]> => {
  try {
    await look();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
