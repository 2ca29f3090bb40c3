import { html, Html } from '../../platform/http/html.js';
import { PAGE_STYLE } from './page-style.js';
import { shownMark, shownTime, type ReaderMark } from './reader-mark.js';

/** To the letter what its hash in the policy was made of. */
const STYLE = new Html(`<style>${PAGE_STYLE}</style>`);

/** Enough of them to cover a page of A4, turned. */
const MARKS = 60;

const watermark = (mark: ReaderMark): Html => {
  const shown = shownMark(mark);
  return html`<div class="mark" aria-hidden="true">${Array.from({ length: MARKS }, () => html`<span>${shown}</span>`)}</div>`;
};

export type Page = {
  kicker: string;
  title: string;
  number: string;
  state: string;
  /** Which part of the file the reader sees. */
  extent: string;
  body: Html;
};

/** A paper with the reader's mark on every page: a whole HTML document that loads nothing. */
export const page = ({ kicker, title, number, state, extent, body }: Page, mark: ReaderMark): string =>
  `<!doctype html>${html`<html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <title>${title} ${number}</title>
      ${STYLE}
    </head>
    <body>
      ${watermark(mark)}
      <header>
        <p class="kicker">${kicker}</p>
        <h1>${title}</h1>
        <p class="number">${number}</p>
        <span class="state">${state}</span>
      </header>
      <main>${body}</main>
      <footer>
        <span class="reader">查看人 ${mark.name}（${mark.username}）　${shownTime(mark.at)}　编码 ${mark.code}</span
        ><br />${extent}　仅限本人办理使用，不得翻拍、转发；每次打印均有记录，可凭编码查到查看人。
      </footer>
    </body>
  </html>`}`;

export const section = (title: string, content: Html | undefined): Html =>
  content
    ? html`<section>
        <h2>${title}</h2>
        ${content}
      </section>`
    : html``;

type Fact = readonly [label: string, value: string | number | null | undefined];

/** Facts side by side; what is not there is not shown. */
export const facts = (list: readonly Fact[]): Html => {
  const known = list.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const rows = known.map(([label, value], at) => {
    const isWide = at === known.length - 1 && at % 2 === 0;
    return html`<div><dt>${label}</dt><dd${isWide ? html` class="wide"` : ''}>${value}</dd></div>`;
  });
  return html`<dl>${rows}</dl>`;
};

/** A table, or nothing where there are no rows. */
export const table = (
  titles: readonly string[],
  rows: readonly (readonly (string | number | null | Html)[])[],
): Html | undefined =>
  rows.length === 0
    ? undefined
    : html`<table>
        <thead>
          <tr>
            ${titles.map((title) => html`<th>${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => (cell instanceof Html ? cell : html`<td>${cell}</td>`))}
              </tr>`,
          )}
        </tbody>
      </table>`;

/** What is not to be broken over lines. */
export const whole = (text: string | null): Html => html`<td class="whole">${text}</td>`;

export const when = (at: string | null): Html => html`<td class="when">${at && shownTime(at)}</td>`;
