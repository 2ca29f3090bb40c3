import type { MissingGlyph, Paper } from './paper.js';
import { textsOf, withTexts } from './paper-texts.js';

/** What the page shows in place of a character that the font does not have. */
const BOX = '□';

/** Drawn by nobody, and missing nowhere: marks that only steer the writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}\s]/u;

type HasGlyph = (codePoint: number) => boolean;

/** The paper as this font can draw it, and which characters became a box. None is dropped in silence. Pure. */
export const drawable = (paper: Paper, hasGlyph: HasGlyph): { paper: Paper; missing: MissingGlyph[] } => {
  const missing = new Set<string>();
  for (const text of textsOf(paper))
    for (const char of text) if (!UNSEEN.test(char) && !hasGlyph(char.codePointAt(0)!)) missing.add(char);
  if (missing.size === 0) return { paper: withTexts(paper, steered), missing: [] };
  const boxed = withTexts(paper, (text) => steered([...text].map((char) => (missing.has(char) ? BOX : char)).join('')));
  return { paper: boxed, missing: [...missing].toSorted().map((char) => ({ char, codePoint: codePointOf(char) })) };
};

/** Control characters have no place on paper, and those that turn the writing round would let it read otherwise than it was checked. */
const steered = (text: string): string => text.replaceAll(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ');

export const codePointOf = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The line that the page itself carries. */
export const missingLine = (missing: readonly MissingGlyph[], language: Paper['language']): string => {
  const list = missing.map(({ codePoint }) => codePoint).join(language === 'zh' ? '、' : ', ');
  return language === 'zh'
    ? `注意：以下字符的字形本系统字库未收，纸面以“□”代替，请手写补正：${list}。`
    : `Note: our font lacks these characters; each stands as a box (□), please write it in by hand: ${list}.`;
};
