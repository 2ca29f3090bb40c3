import type { Content, PdfTable } from 'pdfmake';
import type { Block } from './paper.js';

const GREY = '#666';
const RULE = '#999';

/** One block as pdfmake draws it; `em` is the size of the type in points. Pure. */
export const drawn = (block: Block, em: number): Content => {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, margin: [0, 8, 0, 3] };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 4], alignment: 'left' };
    case 'items':
      return { stack: block.items.map((item, n) => ({ text: `${n + 1}. ${item}`, margin: [0, 0, 0, 3] })) };
    case 'facts':
      return framed({
        widths: [labelWidth(block.rows, em), '*'],
        body: block.rows.map(([label, value]) => [{ text: label, color: GREY }, value]),
      });
    case 'table':
      return framed({
        widths: block.head.map((title, n) => columnWidth([title, ...block.rows.map((row) => row[n] ?? '')], em)),
        headerRows: 1,
        keepWithHeaderRows: 1,
        body: [block.head.map((text) => ({ text, bold: true })), ...block.rows.map((row) => [...row])],
      });
    case 'lines':
      return {
        unbreakable: true,
        stack: [{ text: block.label, bold: true, margin: [0, 6, 0, 2] }, ...Array.from({ length: block.count }, line)],
      };
    case 'signatures':
      return {
        unbreakable: true,
        margin: [0, 14, 0, 6],
        columns: block.places.map((place) => ({ stack: [{ text: `${place}：` }, line()], width: '*' })),
        columnGap: 16,
      };
    default:
      return block satisfies never;
  }
};

/** In points, a little more than it will be: Han characters are square, others some half as wide. */
const widthOf = (text: string, em: number): number =>
  [...text].reduce((width, char) => width + (/[\u2E80-\uFFEF\u{20000}-\u{3FFFF}]/u.test(char) ? em : em * 0.6), em * 0.3);

/** A column of short words is as wide as the longest; the others share what is left. */
const columnWidth = (cells: readonly string[], em: number): number | '*' => {
  const longest = Math.max(...cells.map((text) => widthOf(text, em)));
  return longest <= 7 * em ? longest : '*';
};

/** Labels stand in one line where that leaves more than half of the page for what they label. */
const labelWidth = (rows: readonly (readonly [string, string])[], em: number): number =>
  Math.min(16 * em, Math.max(...rows.map(([label]) => widthOf(label, em))));

const framed = (table: PdfTable): Content => ({
  table: { ...table, dontBreakRows: true },
  margin: [0, 2, 0, 6],
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => RULE,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});

/** A line to write on, as wide as its column. */
const line = (): Content => ({
  table: { widths: ['*'], body: [[{ text: ' ', margin: [0, 4, 0, 0] }]] },
  layout: {
    hLineWidth: (n: number) => (n === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => RULE,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});

/** A heading stays with what follows it. */
export const kept = (blocks: readonly Block[], em: number): Content[] => {
  const pieces: Content[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const next = blocks[at + 1];
    if (block.kind === 'heading' && next && isShort(next)) {
      pieces.push({ unbreakable: true, stack: [drawn(block, em), drawn(next, em)] });
      at += 1;
    } else if (block.kind === 'heading' && next?.kind === 'items' && next.items.length > 0) {
      const [first = '', ...others] = next.items;
      pieces.push({ unbreakable: true, stack: [drawn(block, em), drawn({ kind: 'paragraph', text: `1. ${first}` }, em)] });
      pieces.push({ stack: others.map((item, n) => ({ text: `${n + 2}. ${item}`, margin: [0, 0, 0, 3] })) });
      at += 1;
    } else pieces.push(drawn(block, em));
  }
  return pieces;
};

/** How many of the last pieces are small enough to be kept with the seal under them: signatures belong to what they sign. */
export const piecesAtTheEnd = (blocks: readonly Block[]): number => {
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  if (last === undefined || !isShort(last)) return 0;
  return last.kind === 'signatures' && before !== undefined && isShort(before) ? 2 : 1;
};

/** What is surely less than a page: an unbreakable piece that is longer could never be placed. */
const SHORT = 500;
const isShort = (block: Block): boolean => {
  if (block.kind === 'paragraph') return block.text.length < SHORT;
  if (block.kind === 'items') return block.items.join('').length < SHORT && block.items.length < 10;
  if (block.kind === 'facts') return block.rows.length < 6 && block.rows.flat().join('').length < SHORT;
  return block.kind === 'lines' || block.kind === 'signatures';
};
