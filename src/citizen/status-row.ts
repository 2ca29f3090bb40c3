import type { CaseEvent } from '../cases/entities/case-event.entity.js';
import type { CaseState, FindingKind, NoticeKind, Outcome, ReplyPoint } from '../cases/vocabulary.js';
import type { ClockName } from '../deadlines/clock-names.js';
import type { Day, Instant } from '../kernel/time.js';

/** A case as the status statement answers it. */
export type StatusRow = {
  id: string;
  district_code: string;
  number: string;
  state: CaseState;
  outcome: Outcome | null;
  received_at: Instant;
  replied_at: Instant | null;
  received_group_id: string | null;
  lead_group_id: string | null;
  body_group_id: string | null;
  suspended_until: Day | null;
  information_due_at: Instant | null;
} & Lists;

type Lists = {
  /** Open ones; of a merged child those of its parent as well. */
  clocks: { clock: ClockName; case_id: string; due_at: Instant }[];
  allegations: { id: string; ordinal: number; text: string; transferred_at: Instant | null }[];
  /** This round's, approved. */
  findings: { allegation_id: string; kind: FindingKind }[];
  /** Carried out and checked; `allegation_ids` is a JSON text. */
  actions: { code: string; allegation_ids: string }[];
  /** `points` is a JSON text. */
  replies: { points: string; text: string }[];
  explanations: { audiences: string; text: string }[];
  notices: { kind: NoticeKind; issued_at: Instant; served_at: Instant | null; text: string | null }[];
  events: { at: Instant; kind: CaseEvent['kind']; particulars: string }[];
};

const LISTS: readonly (keyof Lists)[] = [
  'clocks',
  'allegations',
  'findings',
  'actions',
  'replies',
  'explanations',
  'notices',
  'events',
];

/** SQLite gives JSON as text, PostgreSQL parsed, and null for an empty list. */
export const readStatusRow = (raw: Record<string, unknown>): StatusRow => {
  const row = { ...raw };
  for (const list of LISTS) {
    const value = row[list];
    row[list] = typeof value === 'string' ? (JSON.parse(value) as unknown) : (value ?? []);
  }
  return row as StatusRow;
};

export const pointsOf = ({ points }: { points: string }): ReplyPoint[] => JSON.parse(points) as ReplyPoint[];
