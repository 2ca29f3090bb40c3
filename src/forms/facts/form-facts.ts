import type { CaseFile } from '../../cases/case-file.js';
import type { Action } from '../../cases/entities/action.entity.js';
import type { Case } from '../../cases/entities/case.entity.js';
import type { Explanation } from '../../cases/entities/explanation.entity.js';
import type { Finding } from '../../cases/entities/finding.entity.js';
import type { Notice } from '../../cases/entities/notice.entity.js';
import type { Reply } from '../../cases/entities/reply.entity.js';
import type { Supervision } from '../../cases/entities/supervision.entity.js';
import type { Day, Instant } from '../../kernel/time.js';
import type { PaperLanguage } from '../../platform/papers/paper.js';

/** Words in the language of the paper for codes, ids and days, looked up before anything is composed. */
export type FormWords = {
  language: PaperLanguage;
  /** One of the two. */
  t(zh: string, en: string): string;
  /** The district office, which issues most forms. */
  office: string;
  /** 示例区青垴镇北柳淜村, as far as it is known. */
  place: string;
  district: string;
  village: string;
  leadGroup: string | null;
  townGroup: string | null;
  reviewBodies: readonly [first: string | null, second: string | null];
  /** Of config/public-desk.yaml. */
  phone: string;
  address: string;
  statusUrl: string | null;
  group(id: string): string;
  /** A colleague by name, for papers that stay in the house. */
  person(id: string): string;
  code(code: string | null): string;
  action(code: string): string;
  finding(kind: string): string;
  cause(code: string): string;
  effect(code: string): string;
  /** A rule with its clauses. */
  rule(id: string): string;
  ground(id: string): string;
  stage(code: string): string;
  /** 2026年10月5日 / 5 October 2026 */
  day(day: Day): string;
  dayOf(at: Instant): string;
  /** To the minute. */
  time(at: Instant): string;
};

/** A finding as it may leave the house: of which point by number and code, never in the complainant's words. */
export type FoundPoint = Pick<
  Finding,
  'kind' | 'reasons' | 'cause' | 'effectOnResult' | 'rulesBroken' | 'authorId' | 'approvedById'
> & {
  ordinal: number;
  code: string | null;
};

/**
 * All that a form which leaves for a respondent, town, village, wall or other body is made of. The complainant's words, alias, channel, times
 * and numbers of people are not in it, so that no template can print them.
 */
export type OutsideFacts = {
  words: FormWords;
  kase: Pick<Case, 'number' | 'round' | 'stage' | 'severity' | 'confidentiality'>;
  /** Of the case's own allegations: number and code. */
  points: readonly { ordinal: number; code: string | null }[];
  /** How many complaints told of the same; null where so few did that the number would tell who. */
  asked: number | null;
  /** Approved ones of this round. */
  found: readonly FoundPoint[];
  actions: readonly Action[];
  supervisions: readonly Supervision[];
  /** Those for the public. */
  explanations: readonly Explanation[];
  /** The notice that the form is the paper of. */
  notice: Pick<Notice, 'kind' | 'subjectId' | 'particulars' | 'issuedAt' | 'round'> | null;
  subjectId: string | null;
  /** Last day of each clock that a form speaks of; null where it does not run. */
  dues: { notice15c: Day | null; legal60c: Day | null; wholeCase: Day | null; review: Day | null; recheck: Day | null };
  /** What the drafter wrote for parts that the file says nothing about. */
  written: Readonly<Record<string, string>>;
};

/** With the file as handlers read it: under the alias, the words masked. */
export type InsideFacts = OutsideFacts & {
  file: CaseFile;
  reply: Reply | undefined;
  parentNumber: string | null;
  article: { title: string; answer: string; clause: string } | undefined;
  /** Files in the evidence room, per sort in words. */
  materials: readonly string[];
};

/** A word of the notice's particulars. */
export const said = ({ notice }: Pick<OutsideFacts, 'notice'>, key: string): string | undefined => {
  const value = notice?.particulars[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** The row that the form is about, else the latest one. */
export const subjectOf = <R extends { id: string }>(
  { subjectId }: Pick<OutsideFacts, 'subjectId'>,
  rows: readonly R[],
): R | undefined => rows.find(({ id }) => id === subjectId) ?? rows.at(-1);
