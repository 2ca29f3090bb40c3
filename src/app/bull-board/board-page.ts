/**
 * What the board's page needs, all of it from here: its scripts, styles (some inline), fonts, pictures, its own calls and its `<base>`.
 * No other host: whatever the page names besides is refused by the browser.
 */
export const BOARD_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page without what it would load from other hosts: its package links fonts of Google. */
export const withoutForeignLinks = (html: string): string => html.replace(/<link\b[^>]*\bhref="(?:https?:)?\/\/[^>]*>/g, '');
