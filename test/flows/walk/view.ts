import type { CaseState, Outcome } from '../../../src/cases/vocabulary.js';

type Round = { round: number };

/** A case as GET answers it to someone who reads all of it. */
export type View = {
  id: string;
  number: string;
  version: number;
  state: CaseState;
  outcome: Outcome | null;
  round: number;
  severity: number;
  contact: string;
  category: string;
  townCode: string | null;
  needsReassignment: boolean;
  missing: string[];
  allegations: { id: string; ordinal: number; code: string | null; transferredAt: string | null }[];
  assignments: {
    id: string;
    groupId: string;
    part: 'lead' | 'co_handler';
    takenOverAt: string | null;
    releasedAt: string | null;
  }[];
  verifiers: (Round & { staffId: string; releasedAt: string | null })[];
  siteVisits: Round[];
  findings: (Round & {
    allegationId: string;
    draftedAt: string;
    authorId: string;
    supersededAt: string | null;
    needsAction: boolean;
    approvedById: string | null;
  })[];
  findingsSubmissions: (Round & { submittedAt: string })[];
  actions: { id: string; code: string; status: string; checkerId: string | null; rerunLookBackId: string | null }[];
  concurrences: (Round & { subject: string; stance: string })[];
  explanations: (Round & { audiences: string[] })[];
  callBacks: (Round & { result: string })[];
  followUps: { id: string; raisedAt: string; endedAt: string | null }[];
  reviews: { id: string; level: 1 | 2; decidedAt: string | null; bodyGroupId: string }[];
  informationRequests: { id: string; answeredAt: string | null; lapsedAt: string | null }[];
  withdrawals: { id: string; decidedAt: string | null }[];
  routeDisputes: { id: string; decidedAt: string | null }[];
  suspensions: { id: string; decidedAt: string | null; isGranted: boolean | null; endedAt: string | null }[];
  extensions: { id: string; decidedAt: string | null }[];
  supervisions: { id: string; answeredAt: string | null }[];
  recusals: { id: string; decidedAt: string | null }[];
  vecRelays: { id: string; decision: string | null }[];
  deliveries: { id: string; state: string; recipient: string; mode: string }[];
};

export const leadGroupOf = (view: View): string | undefined =>
  view.assignments.find((a) => a.part === 'lead' && a.releasedAt === null)?.groupId;

export const coHandlerOf = (view: View): string | undefined =>
  view.assignments.find((a) => a.part === 'co_handler' && a.releasedAt === null)?.groupId;

export const verifiersOf = (view: View): string[] =>
  view.verifiers.filter((v) => v.round === view.round && v.releasedAt === null).map((v) => v.staffId);

export const findingsOf = (view: View): View['findings'] =>
  view.findings.filter((f) => f.round === view.round && f.supersededAt === null);

export const pointsOf = (view: View): View['allegations'] => view.allegations.filter((a) => a.transferredAt === null);

export const isOfThisRound =
  ({ round }: View) =>
  (row: Round): boolean =>
    row.round === round;
