import type { Instant } from '../../kernel/time.js';

export type SeenEvent = { seq: number; at: Instant; kind: string; fromState: string | null; toState: string | null };

export type SeenClock = {
  clock: string;
  metAt: string | null;
  cancelledAt: string | null;
  breachedAt: string | null;
  dueAt: Instant;
};

/** A case's view, as far as the walk-through looks at it. */
export type SeenView = {
  id: string;
  number: string;
  version: number;
  state: string;
  outcome: string | null;
  channel: string;
  round: number;
  contact?: string;
  category: string;
  complainantKind?: string | null;
  allegations: { id: string; transferredAt: string | null }[];
  findings?: {
    allegationId: string;
    authorId: string;
    approvedById: string | null;
    round: number;
    supersededAt: string | null;
  }[];
  actions: {
    code: string;
    status: string;
    orderedById: string;
    ownerStaffId: string | null;
    doneById: string | null;
    checkedById: string | null;
  }[];
  explanations?: { round: number }[];
  callBacks?: { byId: string; round: number; result: string }[];
  clocks: SeenClock[];
};

/** Everything seen of one case at the end. */
export type SeenCase = {
  view: SeenView;
  events: SeenEvent[];
  /** The state that number and code show, in Chinese; nothing where the question was refused. */
  citizenWord: string | undefined;
  /** What the complainant told about the own person; must stand in no view. */
  person: readonly string[];
  /** The whole view as text. */
  text: string;
};

export type Violation = { invariant: number; number: string; what: string };
