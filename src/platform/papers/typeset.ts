import pdfmake, { type PdfNode } from 'pdfmake';
import { drawable } from './glyphs.js';
import type { MissingGlyph, Paper, PaperSize } from './paper.js';
import { sectionOf, type Drawing } from './pdf-section.js';
import { fontMark, hasGlyph } from './shared-fonts.js';

export type Sheet = { paper: Paper; size: PaperSize };
/** `missing`: per sheet, the characters that became a box. */
export type Typeset = { pdf: Uint8Array; missing: MissingGlyph[][] };

const FONTS = { NotoSansSC: { normal: 'normal', bold: 'bold', italics: 'normal', bolditalics: 'bold' } };

/** Nothing is loaded from anywhere: fonts are in the process, pictures are none. */
const prepare = (): void => {
  for (const weight of ['normal', 'bold'] as const) pdfmake.virtualfs.writeFileSync(weight, fontMark(weight));
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
};
prepare();

/** The sheets one after another in one PDF. Takes some 30 ms a form of the processor: not for the event loop of a server, see `Press`. */
export const typeset = async (sheets: readonly Sheet[]): Promise<Typeset> => {
  const drawings = sheets.map(({ paper, size }): Drawing => ({ ...drawable(paper, hasGlyph), size }));
  const firsts: PdfNode[] = [];
  const [first] = sheets;
  const pdf = await pdfmake
    .createPdf({
      content: drawings.map((drawing, at) => sectionOf(drawing, at, firsts)),
      defaultStyle: { font: 'NotoSansSC' },
      info: { title: first ? `${first.paper.title} ${first.paper.number}` : '' },
      language: first?.paper.language === 'en' ? 'en' : 'zh-CN',
    })
    .getBuffer();
  return { pdf, missing: drawings.map(({ missing }) => [...missing]) };
};
