import type { BrowserContext, ConsoleMessage } from 'playwright-core';
import { sidewaysScroll } from './fits.js';

/** Watches all pages of one browser, and says what no page may do. */
export class Guard {
  private readonly faults: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    context.on('console', (message) => {
      if (isFault(message, url)) this.faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.faults.push(`thrown: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      if (!isOwn(request.url(), url)) this.faults.push(`asked another host: ${request.url()}`);
    });
  }

  /** All faults until now, of the pages as they stand too. */
  async faultsNow(): Promise<readonly string[]> {
    for (const page of this.context.pages()) {
      const scroll = await sidewaysScroll(page).catch(() => undefined);
      if (scroll) this.faults.push(`${page.url().slice(this.url.length)} ${scroll}`);
    }
    return this.faults.splice(0);
  }

  /** What a page says while it is being left is nobody's fault. */
  forget(): void {
    this.faults.length = 0;
  }
}

const OWN_SCHEMES: readonly string[] = ['data:', 'blob:'];

const isOwn = (address: string, url: string): boolean => {
  const { origin, protocol } = new URL(address);
  return OWN_SCHEMES.includes(protocol) || origin === new URL(url).origin;
};

/** Chromium's own line for an answer that the page shows in words: the API refused, or a test took the network away. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;
const NO_NETWORK = /net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|FAILED|CONNECTION_RESET)/;

/** Asked by the browser itself where a document, as a sheet to print, names no picture. */
const OWN_IDEA = /\/favicon\.ico$/;

/** Where the answer to a form is a page that says what is wrong. */
const FORM_PAGES = /^(?:\/en)?\/(?:report|status)\b/;

const isFault = (message: ConsoleMessage, url: string): boolean => {
  if (!['error', 'warning', 'assert'].includes(message.type())) return false;
  if (OWN_IDEA.test(message.location().url)) return false;
  const path = message.location().url.slice(url.length);
  const isSaidInWords = path.startsWith('/api/') || FORM_PAGES.test(path);
  return !(isSaidInWords && REFUSED.test(message.text())) && !NO_NETWORK.test(message.text());
};
