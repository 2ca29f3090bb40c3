import type { Sentence } from '../../kernel/rule.js';
import type { Language } from '../../platform/http/accept-language.js';
import type { PublicDesk } from '../../platform/config/public-desk.js';

/** `counter`: a clerk's screen that a visitor looks at, cleared after use. `phone`: the clerk reads it out to a caller. */
export const MODES = ['own', 'counter', 'phone'] as const;
export type Mode = (typeof MODES)[number];

/** What every view is given. Nothing of it is kept on the device: language and mode travel in addresses and forms. */
export type Page = {
  language: Language;
  mode: Mode;
  desk: PublicDesk;
  /** Of this page, without language: `/report`. */
  path: string;
  say: (sentence: Sentence) => string;
  /** An address in the page's language and mode. */
  to: (path: string) => string;
};

export const pageAt = (url: string, desk: PublicDesk, posted: { mode?: string } = {}): Page => {
  const { pathname, searchParams } = new URL(url, 'http://page');
  const language: Language = pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'zh';
  const path = (language === 'en' ? pathname.slice(3) : pathname) || '/';
  const wanted = posted.mode ?? searchParams.get('mode');
  const mode = MODES.find((each) => each === wanted) ?? (path === '/counter' ? 'counter' : 'own');
  return {
    language,
    mode,
    desk,
    path,
    say: (sentence) => sentence[language],
    to: (target) => addressOf(target, language, mode),
  };
};

/** `#top` stays as it is. */
export const addressOf = (path: string, language: Language, mode: Mode): string => {
  const [place = '', hash] = path.split('#');
  const local = language === 'en' ? `/en${place === '/' ? '' : place}` : place;
  return `${local}${mode === 'own' ? '' : `?mode=${mode}`}${hash === undefined ? '' : `#${hash}`}`;
};
