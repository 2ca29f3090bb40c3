import type { CaseEvent } from '../cases/entities/case-event.entity.js';
import type { CaseState, Category, ComplainantKind, FindingKind, NoticeKind, Outcome, ReplyPoint } from '../cases/vocabulary.js';
import type { ClockName } from '../deadlines/clock-names.js';
import type { Day, Instant } from '../kernel/time.js';
import type { Reader } from '../platform/database/reader.js';
import { CASE_SQL, LIST_SQL, PLAIN_LISTS, WHOLE_SQL, type ListName } from './status-sql.js';

type Head = {
  id: string;
  handled_id: string;
  district_code: string;
  number: string;
  state: CaseState;
  category: Category;
  complainant_kind: ComplainantKind | null;
  /** 0 and 1 on SQLite. */
  goes_on_without_complainant: boolean | number;
  outcome: Outcome | null;
  round: number;
  received_at: Instant;
  replied_at: Instant | null;
  received_group_id: string | null;
};

type Lists = {
  leads: { group_id: string }[];
  /** Not yet decided. */
  withdrawals: { id: string }[];
  /** Call-backs in which the person answered. */
  ratings: { round: number }[];
  /** Answers to what the person was not satisfied with. */
  followUps: { told_at: Instant; answer: string }[];
  reviews: { body_group_id: string }[];
  suspensions: { until_day: Day }[];
  informationRequests: { due_at: Instant }[];
  /** Open ones; of a merged child those of its parent as well. */
  clocks: { clock: ClockName; case_id: string; due_at: Instant }[];
  allegations: { id: string; ordinal: number; text: string; transferred_at: Instant | null }[];
  /** Approved; `round` tells whether they still count. */
  findings: { allegation_id: string; kind: FindingKind; round: number }[];
  /** Carried out and checked; `allegation_ids` is a JSON text. */
  actions: { code: string; allegation_ids: string }[];
  /** `points` is a JSON text. */
  replies: { points: string; text: string; round: number }[];
  explanations: { audiences: string; text: string; round: number }[];
  notices: { kind: NoticeKind; issued_at: Instant; served_at: Instant | null; text: string | null }[];
  events: { at: Instant; kind: CaseEvent['kind']; particulars: string }[];
};

/** A case with everything of it that number and code show. */
export type StatusRow = Head & Lists;

/** Reads it, on SQLite in a handful of prepared statements, on PostgreSQL in one. Undefined where there is no such case. */
export const readStatus = async (reader: Reader, caseId: string): Promise<StatusRow | undefined> =>
  reader.engine === 'sqlite' ? readPlain(reader, caseId) : readWhole(reader, caseId);

const readPlain = async (reader: Reader, caseId: string): Promise<StatusRow | undefined> => {
  const [head] = await reader.sql<Head>(CASE_SQL, [caseId]);
  if (!head) return undefined;
  const ids = { own: [head.id], handled: [head.handled_id], both: [head.id, head.handled_id] };
  const rows = await reader.together((reads) => Promise.all(PLAIN_LISTS.map(({ text, whose }) => reads.sql(text, ids[whose]))));
  const row = { ...head } as Record<string, unknown>;
  PLAIN_LISTS.forEach(({ name }, at) => (row[name] = rows[at]));
  return row as StatusRow;
};

/** PostgreSQL answers null for an empty list. */
const readWhole = async (reader: Reader, caseId: string): Promise<StatusRow | undefined> => {
  const [row] = await reader.sql<Record<ListName, unknown> & Head>(WHOLE_SQL, [caseId]);
  if (!row) return undefined;
  for (const name of Object.keys(LIST_SQL) as ListName[]) row[name] ??= [];
  return row as StatusRow;
};

export const pointsOf = ({ points }: { points: string }): ReplyPoint[] => JSON.parse(points) as ReplyPoint[];
