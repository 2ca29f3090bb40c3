import { withTexts } from '../platform/papers/paper-texts.js';
import type { Paper } from '../platform/papers/paper.js';

/** Stands for the query code until the paper is drawn; the code itself is never kept with a form. */
export const CODE_PLACE = '{{query-code}}';

const HANDED_OVER = { zh: '（另行交付）', en: '(handed over apart)' };

/**
 * The paper with the code for whoever holds it, in its QR too; without one it says that the code was handed over apart. Only a receipt has a
 * place for it. Pure.
 */
export const withCode = (paper: Paper, code: string | undefined): Paper => {
  const filled = withTexts(paper, (text) => text.replaceAll(CODE_PLACE, code ?? HANDED_OVER[paper.language]));
  if (code === undefined || !filled.qr) return filled;
  return { ...filled, qr: { ...filled.qr, url: `${filled.qr.url}&c=${encodeURIComponent(code.replaceAll(' ', ''))}` } };
};
