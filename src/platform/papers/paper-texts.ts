import type { Block, Paper } from './paper.js';

/** Every text of the paper, one by one: what is compared with the vault, and what needs a glyph. Pure. */
export const textsOf = (paper: Paper): string[] =>
  [
    paper.unit,
    paper.title,
    paper.number,
    ...paper.references.flat(),
    paper.addressee ?? '',
    ...paper.blocks.flatMap(textsOfBlock),
    ...(paper.seal ? Object.values(paper.seal) : []),
    ...paper.foot,
    paper.qr?.caption ?? '',
    paper.qr?.url ?? '',
    paper.watermark ?? '',
  ].filter((text) => text !== '');

const textsOfBlock = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'items':
      return [...block.items];
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'lines':
      return [block.label];
    case 'signatures':
      return [...block.places];
    default:
      return block satisfies never;
  }
};

/** The same paper with every text changed. Pure. */
export const withTexts = (paper: Paper, change: (text: string) => string): Paper => ({
  ...paper,
  unit: change(paper.unit),
  title: change(paper.title),
  number: change(paper.number),
  references: paper.references.map(([label, value]) => [change(label), change(value)] as const),
  addressee: paper.addressee === null ? null : change(paper.addressee),
  blocks: paper.blocks.map((block) => blockWith(block, change)),
  seal: paper.seal && { unit: change(paper.seal.unit), place: change(paper.seal.place), day: change(paper.seal.day) },
  foot: paper.foot.map(change),
  qr: paper.qr && { url: paper.qr.url, caption: change(paper.qr.caption) },
  watermark: paper.watermark === null ? null : change(paper.watermark),
});

const blockWith = (block: Block, change: (text: string) => string): Block => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: change(block.text) };
    case 'items':
      return { ...block, items: block.items.map(change) };
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [change(label), change(value)] as const) };
    case 'table':
      return { ...block, head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
    case 'lines':
      return { ...block, label: change(block.label) };
    case 'signatures':
      return { ...block, places: block.places.map(change) };
    default:
      return block satisfies never;
  }
};
