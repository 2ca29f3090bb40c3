import type { Sentence } from '../../kernel/rule.js';
import type { Day } from '../../kernel/time.js';

/** A row of a chain, or a row whose digest stands in it, that is not as it was. `seq`: its place; null where it has none. */
export type ChainFault = {
  kind: 'changed' | 'missing' | 'inserted' | 'reordered' | 'truncated' | 'rewritten';
  table: string;
  district: string | null;
  seq: number | null;
  id: string | null;
  /** The anchor that shows it. */
  day?: Day;
};

const WORDS: Record<ChainFault['kind'], Sentence> = {
  changed: { zh: '内容被改动', en: 'was changed' },
  missing: { zh: '缺失', en: 'is missing' },
  inserted: { zh: '是插入的', en: 'was inserted' },
  reordered: { zh: '被调换了次序', en: 'was put in another place' },
  truncated: { zh: '起被截断', en: 'and what followed it were cut off' },
  rewritten: {
    zh: '与已公布的锚点不符：此处或之前被整体重写',
    en: 'is not the one that was anchored: the chain was rewritten here or before',
  },
};

/** `audit_entries 990114 #17 (id …): was changed`, in both languages. */
export const sentenceOfFault = ({ kind, table, district, seq, id, day }: ChainFault): Sentence => {
  const place = [table, district, seq === null ? undefined : `#${seq}`, id === null ? undefined : `(${id})`];
  const row = place.filter((part) => part !== undefined && part !== null).join(' ');
  const { zh, en } = WORDS[kind];
  return {
    zh: `${row}${zh}${day === undefined ? '' : `（${day} 的锚点）`}。`,
    en: `${row} ${en}${day === undefined ? '' : ` (anchor of ${day})`}.`,
  };
};
