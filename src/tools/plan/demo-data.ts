import type { Day, Instant } from '../../kernel/time.js';

/** A line of config/demo/complaints.jsonl. */
export type Complaint = {
  /** `D-001` */
  id: string;
  channel: 'CALL' | 'LETTER' | 'VISIT' | 'ONLINE' | 'TRANSFER_IN';
  receivedAt: Instant;
  townCode: string;
  villageCode: string;
  stage: string;
  complainant: {
    kind: string;
    name?: string | null;
    phone?: string | null;
    anonymous: boolean;
    confidentiality: string;
    headcount?: number;
    representatives?: string[];
    agentFor?: string;
    agentScope?: string;
  };
  channelDetails: Readonly<Record<string, unknown>>;
  narrative: string;
  remedySought?: string;
  allegations: { code: string; text: string }[];
  severity: number;
  respondent?: { type: string; name: string; townCode?: string; villageCode?: string };
};

export type OutcomeAction = { code: string; what: string; owner: string; due: Day; doneOn: Day; checkedBy: string };

export type OutcomeFinding = {
  /** Index of the complaint's allegation. */
  allegation: number;
  finding: string;
  reasons: string;
  cause: string;
  effectOnResult: string;
  legalBasis: string[];
  reply: string;
};

export type OutcomeExplanation = {
  audience: string;
  mode: string;
  date: Day;
  place: string;
  by: string[];
  reaction: string;
  points: { allegation: number; text: string }[];
};

export type OutcomeReview = {
  requestedAt: Instant;
  opinionGivenOn: Day;
  result: 'uphold' | 'sendBack' | 'vary';
  reasons: string;
};

type Satisfaction = {
  asked: boolean;
  askedBy?: string;
  resolved?: boolean;
  satisfied?: string;
  explanationUnderstood?: boolean;
  comment?: string | null;
};

/** A line of config/demo/outcomes.jsonl. `repliedAt` and `closedAt` are days, or moments where the matter ended on the spot. */
export type Outcome = {
  complaintId: string;
  outcome: 'resolved' | 'answered' | 'transferred' | 'merged' | 'withdrawn';
  decidedAt: Instant;
  mergedInto?: string;
  handling?: { lead: string; verifiers: string[]; approvedBy: string; coHandlerExcluded: boolean };
  siteVisits?: { at: Instant; by: string[] }[];
  confirmedAt?: Day;
  findings: OutcomeFinding[];
  actions: OutcomeAction[];
  explanation: OutcomeExplanation | null;
  publicNotice: { text: string; postedFrom: Day; postedTo: Day } | null;
  repliedAt: Day | Instant;
  satisfaction: Satisfaction;
  review: OutcomeReview | null;
  closedAt: Day | Instant;
};

/** An outcome that went through verification. */
export type HandledOutcome = Outcome &
  Required<Pick<Outcome, 'handling' | 'siteVisits' | 'confirmedAt'>> & {
    explanation: OutcomeExplanation;
  };
