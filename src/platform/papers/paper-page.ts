import { html, Html } from '../http/html.js';
import type { Block, Paper, PaperSize } from './paper.js';
import { pageStyle } from './paper-page-style.js';
import { qrSvg } from './qr.js';

/** The form as a whole HTML document: meaning in the markup, print style, no script, nothing loaded. Pure. */
export const paperPage = (paper: Paper, size: PaperSize): string => {
  const { language, unit, title, number, references, addressee, blocks, foot, watermark } = paper;
  return `<!doctype html>${html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <title>${title} ${number}</title>
      ${new Html(`<style>${pageStyle(size)}</style>`)}
    </head>
    <body>
      <main>
        ${watermark === null ? '' : html`<div class="watermark" aria-hidden="true">${watermark}</div>`}
        <p class="unit">${unit}</p>
        <h1>${title}</h1>
        <p class="number">${number}</p>
        ${pairs('references', references)}
        ${addressee === null ? '' : html`<p class="addressee">${addressee}${language === 'zh' ? '：' : ':'}</p>`}
        ${blocks.map(blockOf)} ${ending(paper)}
        <footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>
      </main>
    </body>
  </html>`}`;
};

const pairs = (name: string, rows: readonly (readonly [string, string])[]): Html =>
  rows.length === 0
    ? html``
    : html`<dl class="${name}">
        ${rows.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;

const blockOf = (block: Block): Html => {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'items':
      return html`<ol>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ol>`;
    case 'facts':
      return pairs('facts', block.rows);
    case 'table':
      return html`<table>
        <thead>
          <tr>
            ${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
    case 'lines':
      return html`<div class="lines">
        <p>${block.label}</p>
        ${Array.from({ length: block.count }, () => html`<span></span>`)}
      </div>`;
    case 'signatures':
      return html`<div class="signatures">${block.places.map((place) => html`<span>${place}</span>`)}</div>`;
    default:
      return block satisfies never;
  }
};

const ending = ({ seal, qr }: Paper): Html =>
  html`<div class="end">
    ${
      qr
        ? html`<figure class="qr">
            ${new Html(qrSvg(qr.url))}
            <figcaption>${qr.caption}</figcaption>
          </figure>`
        : ''
    }
    ${
      seal
        ? html`<div class="seal">
            <p>${seal.unit}</p>
            <p class="place">${seal.place}</p>
            <p>${seal.day}</p>
          </div>`
        : ''
    }
  </div>`;
