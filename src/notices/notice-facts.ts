import type { CaseFile } from '../cases/case-file.js';
import type { Notice } from '../cases/entities/notice.entity.js';
import type { Reply } from '../cases/entities/reply.entity.js';
import type { Recipient } from '../cases/vocabulary.js';
import type { Day, Instant } from '../kernel/time.js';

/** Words for codes and ids, looked up before the text is written. */
export type Names = {
  /** The unit that issues the notice. */
  office: string;
  /** 示例区青垴镇北柳淜村, as far as it is known. */
  place: string;
  leadGroup: string | null;
  townGroup: string | null;
  group(id: string): string;
  code(code: string | null): string;
  action(code: string): string;
  finding(kind: string): string;
  /** A rule with its clauses. */
  rule(id: string): string;
  ground(id: string): string;
};

/** All that the text of one notice is made of. The complainant's identity is not among it. */
export type NoticeFacts = {
  notice: Notice;
  recipient: Recipient;
  file: CaseFile;
  names: Names;
  /** Last day of each clock that a notice speaks of; null where it does not run. */
  dues: { notice15c: Day | null; legal60c: Day | null; review: Day | null; recheck: Day | null };
  /** The reply that a REPLY notice carries; a merged child's is its parent's. */
  reply: Reply | undefined;
  parentNumber: string | null;
  /** The guidance article that an answer cites. */
  article: { title: string; answer: string; clause: string } | undefined;
};

/** The text of one form, paragraph by paragraph. Pure. */
export type Paragraphs = (facts: NoticeFacts) => string[];

/** 2026年10月5日 */
export const zhDay = (day: Day): string => {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

export const zhDayOf = (at: Instant): string => zhDay(at.slice(0, 10));

/** A word of the notice's particulars, where the issuing room gave one. */
export const said = ({ particulars }: Pick<Notice, 'particulars'>, key: string): string | undefined => {
  const value = particulars[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** The row that the notice is about, else the latest one. */
export const subjectOf = <R extends { id: string }>(
  { subjectId }: Pick<Notice, 'subjectId'>,
  rows: readonly R[],
): R | undefined => rows.find(({ id }) => id === subjectId) ?? rows.at(-1);

export const numbered = (lines: readonly string[]): string[] => lines.map((line, i) => `${i + 1}. ${line}`);
