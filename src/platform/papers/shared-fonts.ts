import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const FAMILY = '@expo-google-fonts/noto-sans-sc';
const FILES = { normal: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' } as const;
type Weight = keyof typeof FILES;

type Font = { hasGlyphForCodePoint(codePoint: number): boolean };
type Format = { probe(bytes: Uint8Array): boolean; new (stream: { buffer: Uint8Array }): Font };
type Fontkit = { create(bytes: Uint8Array): Font; registerFormat(format: Format): void };

const require = createRequire(import.meta.url);
/** The very instance that draws: pdfkit's own. */
const fontkit = createRequire(createRequire(require.resolve('pdfmake')).resolve('pdfkit'))('fontkit') as Fontkit;

const MARK = 'huicha-font:';
/** What pdfmake hands on as the font's bytes: only its name. */
export const fontMark = (weight: Weight): Buffer => Buffer.from(`${MARK}${weight}`);
const weightIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').slice(MARK.length);

const parsed = new Map<string, Font>();

/** Parsed at the first page of the process (20 MB, 20 ms) and kept: pdfkit alone would parse it for every document. */
const fontOf = (weight: Weight): Font => {
  const known = parsed.get(weight);
  if (known) return known;
  const font = fontkit.create(readFileSync(require.resolve(`${FAMILY}/${FILES[weight]}`)));
  parsed.set(weight, font);
  return font;
};

/** A "format" whose every file is one of the two fonts that are parsed already: fontkit asks its formats in turn whose bytes these are. */
class SharedFont {
  static probe(bytes: Uint8Array): boolean {
    return Buffer.from(bytes.subarray(0, MARK.length)).toString('latin1') === MARK;
  }

  constructor({ buffer }: { buffer: Uint8Array }) {
    return fontOf(weightIn(buffer) as Weight);
  }
}
fontkit.registerFormat(SharedFont as unknown as Format);

/** Whether both weights draw the character. */
export const hasGlyph = (codePoint: number): boolean =>
  fontOf('normal').hasGlyphForCodePoint(codePoint) && fontOf('bold').hasGlyphForCodePoint(codePoint);
