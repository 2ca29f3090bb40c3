import type { Page } from 'playwright-core';

/** What makes the page scroll sideways; undefined where it does not. */
export const sidewaysScroll = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const wide = [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((each) => `<${each.tagName.toLowerCase()} class="${each.className.toString().slice(0, 60)}">`);
    return `scrolls sideways at ${clientWidth} px (${scrollWidth}): ${wide.join(' ')}`;
  });

/** At that width (px) nothing lies beside the window. */
export const expectFits = async (page: Page, width: number): Promise<void> => {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: before?.height ?? 800 });
  const scroll = await sidewaysScroll(page);
  if (before) await page.setViewportSize(before);
  if (scroll) throw new Error(`${page.url()} ${scroll}`);
};
