/** Markup that is known to be safe: built by `html`, never from a string that came from outside. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = string | number | null | undefined | false | Html | readonly HtmlValue[];

/** A piece of a page. Every value is escaped unless it is such a piece itself; null, undefined and false are nothing. */
export const html = (pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(pieces.reduce((page, piece, at) => page + markupOf(values[at - 1]) + piece));

const markupOf = (value: HtmlValue): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(markupOf).join('');
  return String(value)
    .replace(/[&<>"'`]/gu, (char) => ENTITIES[char]!)
    .replace(NO_TEXT, '');
};

/** What a page cannot hold, and what turns the writing round so that something else is read. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};
