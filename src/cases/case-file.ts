import type { Role } from '../kernel/actor.js';
import type { Instant } from '../kernel/time.js';
import type { Case } from './entities/case.entity.js';
import type { Action } from './entities/action.entity.js';
import type { Allegation } from './entities/allegation.entity.js';
import type { Assignment } from './entities/assignment.entity.js';
import type { CallBack } from './entities/call-back.entity.js';
import type { Concurrence } from './entities/concurrence.entity.js';
import type { Delivery } from './entities/delivery.entity.js';
import type { Exclusion } from './entities/exclusion.entity.js';
import type { Explanation } from './entities/explanation.entity.js';
import type { Extension } from './entities/extension.entity.js';
import type { Finding } from './entities/finding.entity.js';
import type { FollowUp } from './entities/follow-up.entity.js';
import type { FindingsSubmission } from './entities/findings-submission.entity.js';
import type { InformationRequest } from './entities/information-request.entity.js';
import type { LookBack } from './entities/look-back.entity.js';
import type { Note } from './entities/note.entity.js';
import type { Notice } from './entities/notice.entity.js';
import type { PartialTransfer } from './entities/partial-transfer.entity.js';
import type { Recusal } from './entities/recusal.entity.js';
import type { Reply } from './entities/reply.entity.js';
import type { Respondent } from './entities/respondent.entity.js';
import type { Review } from './entities/review.entity.js';
import type { RouteDispute } from './entities/route-dispute.entity.js';
import type { SiteVisit } from './entities/site-visit.entity.js';
import type { Supervision } from './entities/supervision.entity.js';
import type { Suspension } from './entities/suspension.entity.js';
import type { UrgentReport } from './entities/urgent-report.entity.js';
import type { VecRelay } from './entities/vec-relay.entity.js';
import type { Verifier } from './entities/verifier.entity.js';
import type { Waiver } from './entities/waiver.entity.js';
import type { Withdrawal } from './entities/withdrawal.entity.js';

/** A merged child, as far as its parent's guards look at it. */
export type ChildCase = Pick<
  Case,
  'id' | 'number' | 'channel' | 'contact' | 'replyChannel' | 'goesOnWithoutComplainant' | 'complainantKind' | 'category'
>;

/**
 * The facts of one case, loaded once: every guard, permission and presentation is a pure function of this file.
 * Lists are in the order in which their rows were written.
 */
export type CaseFile = {
  kase: Case;
  /** The number of the last event written; the next one counts on from here. */
  lastEventSeq: number;
  /** When the last event was; the empty word before the first. */
  lastEventAt: Instant;
  allegations: Allegation[];
  respondents: Respondent[];
  exclusions: Exclusion[];
  assignments: Assignment[];
  verifiers: Verifier[];
  siteVisits: SiteVisit[];
  findings: Finding[];
  submissions: FindingsSubmission[];
  actions: Action[];
  concurrences: Concurrence[];
  explanations: Explanation[];
  replies: Reply[];
  callBacks: CallBack[];
  followUps: FollowUp[];
  reviews: Review[];
  informationRequests: InformationRequest[];
  routeDisputes: RouteDispute[];
  suspensions: Suspension[];
  extensions: Extension[];
  supervisions: Supervision[];
  urgentReports: UrgentReport[];
  recusals: Recusal[];
  partialTransfers: PartialTransfer[];
  withdrawals: Withdrawal[];
  waivers: Waiver[];
  vecRelays: VecRelay[];
  notes: Note[];
  notices: Notice[];
  deliveries: Delivery[];
  children: ChildCase[];
  /** Look-backs that belong to this case's own re-run actions. */
  rerunLookBacks: LookBack[];
  /** Staff ids of the lead group's leaders who are neither excluded nor the author of what waits for approval. */
  freeLeaders: string[];
  /** Staff ids of those who are shut out from the case themselves or with their group: what they saw on the spot counts no more. */
  shutOut: string[];
  /** Single roles of which everybody is out, deputies too: the case goes to the city body, or what is left of it to who is there. */
  vacantRoles: Role[];
  /** Whether anybody of the open review's body can sign in here; without one the district office enters its signed opinion. */
  reviewBodyHasAccounts: boolean;
  /** When the town group's silence on the correction becomes its answer: 1 W after it was asked; null while nobody asked. */
  silenceEndsOn: Instant | null;
  /** The complainant's window for review or re-check, once the reply or opinion has been served. */
  reviewWindow: { dueAt: Instant; isProvisional: boolean } | null;
};
