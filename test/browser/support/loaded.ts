import type { Page, Request } from 'playwright-core';

/** An open line for news is always under way. */
const LASTING: readonly string[] = ['eventsource'];

/** Counts what a page has asked and not been answered. */
export class Loading {
  private readonly asked = new Set<Request>();

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (!LASTING.includes(request.resourceType())) this.asked.add(request);
    });
    const isOver = (request: Request): void => void this.asked.delete(request);
    page.on('requestfinished', isOver);
    page.on('requestfailed', isOver);
  }

  /** Until the page has something to show, says nothing of being busy, and waits for no answer: also not for one that an answer made it ask. */
  async over(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await this.page.waitForFunction(
        // The top bar may come after the page.
        () =>
          document.querySelector('main > *') &&
          !document.querySelector('[aria-busy="true"], .ant-skeleton, .top-bar:not(:has(header))'),
      );
      await this.page.evaluate(twoFrames);
      quiet = this.asked.size === 0 ? quiet + 1 : 0;
    }
  }
}

/** Runs in the page. */
const twoFrames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
