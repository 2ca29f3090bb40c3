import type { Content, PdfNode } from 'pdfmake';
import { missingLine } from './glyphs.js';
import type { MissingGlyph, Paper, PaperSize } from './paper.js';
import { kept, piecesAtTheEnd } from './pdf-body.js';
import { qrModules } from './qr.js';

const MM = 72 / 25.4;
type Format = { pageSize: 'A3' | 'A4' | 'A5' | { width: number; height: number }; margins: number; font: number; head: number };

/** The roll is cut by hand: as long as an A5 page is high and a half. */
const FORMATS: Record<PaperSize, Format> = {
  A3: { pageSize: 'A3', margins: 28 * MM, font: 17, head: 30 },
  A4: { pageSize: 'A4', margins: 20 * MM, font: 11, head: 19 },
  A5: { pageSize: 'A5', margins: 11 * MM, font: 8, head: 13 },
  SLIP_80: { pageSize: { width: 80 * MM, height: 297 * MM }, margins: 4 * MM, font: 8, head: 12 },
};
/** In points: the small lines at the end, and the side of the QR code. */
const FEET: Record<PaperSize, number> = { A3: 13, A4: 9, A5: 7.5, SLIP_80: 7.5 };
const QR_SIDES: Record<PaperSize, number> = { A3: 100, A4: 72, A5: 64, SLIP_80: 64 };
const RED = '#b3201f';
const GREY = '#666';

export type Drawing = { paper: Paper; size: PaperSize; missing: readonly MissingGlyph[] };

/** One form as a section of the document: its own size of page, its own page numbers. `firsts` collects what each form begins with. */
export const sectionOf = ({ paper, size, missing }: Drawing, at: number, firsts: PdfNode[]): PdfNode => {
  const { pageSize, margins, font, head } = FORMATS[size];
  const first = { text: paper.unit, fontSize: head, bold: true, color: RED, alignment: 'center' as const };
  firsts[at] = first;
  const pieces = kept(paper.blocks, font);
  // A page with a seal alone belongs to nothing.
  const last = pieces.splice(pieces.length - piecesAtTheEnd(paper.blocks));
  const content: Content[] = [
    first,
    rule(),
    ...(missing.length > 0 ? [warning(missingLine(missing, paper.language))] : []),
    { text: paper.title, fontSize: head - 3, bold: true, alignment: 'center', margin: [0, 6, 0, 2] },
    { text: paper.number, alignment: 'center', margin: [0, 0, 0, 8] },
    ...paper.references.map(([label, value]): Content => ({
      text: [{ text: `${label}  `, color: GREY }, value],
      margin: [0, 0, 0, 2],
    })),
    ...(paper.addressee === null ? [] : [addressed(paper)]),
    ...pieces,
    { unbreakable: true, stack: [...last, ...ending(paper, size)] },
  ];
  return {
    section: [{ stack: content, fontSize: font, lineHeight: 1.2 }],
    pageSize,
    pageMargins: [margins, margins, margins, margins + 14],
    pageOrientation: 'portrait',
    footer: footerOf(at, firsts, paper, margins),
    ...(paper.watermark === null ? {} : { background: behind(paper.watermark, font) }),
  };
};

const addressed = ({ language, addressee }: Paper): Content => ({
  text: language === 'zh' ? `${addressee}：` : `${addressee}:`,
  bold: true,
  margin: [0, 6, 0, 4],
});

const rule = (): Content => ({
  table: { widths: ['*'], body: [['']] },
  layout: {
    hLineWidth: (n: number) => (n === 0 ? 1.6 : 0),
    vLineWidth: () => 0,
    hLineColor: () => RED,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});

const warning = (text: string): Content => ({
  table: { widths: ['*'], body: [[{ text, fontSize: 8.5, bold: true }]] },
  layout: { hLineWidth: () => 1, vLineWidth: () => 1, hLineColor: () => '#000', vLineColor: () => '#000' },
  margin: [0, 2, 0, 4],
});

/** Seal, code and foot, which stay together. */
const ending = ({ seal, foot, qr }: Paper, size: PaperSize): Content[] => {
  const side = QR_SIDES[size];
  const sealed: Content[] = seal
    ? [
        { text: seal.unit, alignment: 'right' },
        { text: seal.place, alignment: 'right', color: GREY },
        { text: seal.day, alignment: 'right' },
      ]
    : [];
  const code: Content[] = qr
    ? [
        { svg: modulesSvg(qr.url), width: side },
        { text: qr.caption, fontSize: 8, color: GREY, margin: [0, 3, 0, 0] },
      ]
    : [];
  const feet = foot.map((text): Content => ({ text, fontSize: FEET[size], color: '#333', margin: [0, 1, 0, 0] }));
  const isWide = size !== 'SLIP_80';
  const closing: Content[] = isWide
    ? [
        {
          columns: [
            { width: qr ? 150 : 0, stack: code },
            { width: '*', stack: sealed, margin: [0, 14, 0, 0] },
          ],
        },
      ]
    : [{ stack: sealed, margin: [0, 8, 0, 6] }, { stack: code }];
  return [
    { stack: closing, margin: [0, 12, 0, 0] },
    { stack: feet, margin: [0, 8, 0, 0] },
  ];
};

/** Runs of dark modules as single bars: fewer shapes, and no hairlines between them. */
const modulesSvg = (url: string): string => {
  const rows = qrModules(url);
  const side = rows.length + 8;
  const bars = rows.flatMap((row, y) => barsOf(row).map(([from, to]) => `M${from + 4} ${y + 4}h${to - from}v1h-${to - from}z`));
  return `<svg viewBox="0 0 ${side} ${side}"><path d="${bars.join('')}"/></svg>`;
};

const barsOf = (row: readonly boolean[]): [number, number][] => {
  const bars: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = bars.at(-1);
    if (dark && last?.[1] === x) last[1] = x + 1;
    else if (dark) bars.push([x, x + 1]);
  });
  return bars;
};

type Placed = Pick<PdfNode, 'positions'>;

/** Of this form, not of the whole batch: pdfmake asks for the feet when everything has its place. */
const footerOf =
  (at: number, firsts: readonly Placed[], { language, number }: Paper, margin: number): PdfNode['footer'] =>
  (page, pages) => {
    const beginOf = (form: number): number => firsts[form]?.positions?.[0]?.pageNumber ?? pages + 1;
    const own = page - beginOf(at) + 1;
    const all = beginOf(at + 1) - beginOf(at);
    const words = language === 'zh' ? `第 ${own} 页 共 ${all} 页` : `Page ${own} of ${all}`;
    return { text: `${number}　${words}`, fontSize: 8, color: GREY, alignment: 'center', margin: [margin, 6, margin, 0] };
  };

const behind =
  (text: string, font: number): PdfNode['background'] =>
  (_page: number, size: { width: number; height: number }): Content => ({
    text,
    fontSize: font * 5,
    bold: true,
    color: '#ececec',
    alignment: 'center',
    margin: [0, size.height / 2 - font * 4, 0, 0],
  });
