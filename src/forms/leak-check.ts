import type { CaseFile } from '../cases/case-file.js';
import type { Paper } from '../platform/papers/paper.js';
import { textsOf } from '../platform/papers/paper-texts.js';
import type { FormAudience } from './form-kinds.js';

type Placed = { place: string; text: string };

/** Every text of the paper with the heading it stands under. Pure. */
export const placedTexts = (paper: Paper): Placed[] => {
  const { blocks, title, ...rest } = paper;
  const head = textsOf({ ...rest, title, blocks: [], qr: null }).map((text) => ({ place: title, text }));
  let place = title;
  const body = blocks.flatMap((block): Placed[] => {
    if (block.kind === 'heading') place = block.text;
    // A list of facts names its own rows.
    if (block.kind === 'facts') return block.rows.map(([label, text]) => ({ place: label, text }));
    return textsOf({ ...EMPTY, language: paper.language, blocks: [block] }).map((text) => ({ place, text }));
  });
  return [...head, ...body];
};

const EMPTY: Omit<Paper, 'language' | 'blocks'> = {
  unit: '',
  title: '',
  number: '',
  references: [],
  addressee: null,
  seal: null,
  foot: [],
  qr: null,
  watermark: null,
};

/**
 * Whose identity may not stand on the paper, by case: on one for the complainant everybody else's whose case hangs together with this one, on
 * any other the complainant's own as well. Pure.
 */
export const casesToKeepOff = (audience: FormAudience, { kase, children }: CaseFile, siblings: readonly string[]): string[] => {
  const others = [...children.map(({ id }) => id), ...(kase.parentId ? [kase.parentId] : []), ...siblings];
  return [...new Set([...(audience === 'complainant' ? [] : [kase.id]), ...others])].filter(
    (id) => audience !== 'complainant' || id !== kase.id,
  );
};
