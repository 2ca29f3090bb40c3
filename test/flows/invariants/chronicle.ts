import { Action } from '../../../src/cases/entities/action.entity.js';
import { Allegation } from '../../../src/cases/entities/allegation.entity.js';
import { Assignment } from '../../../src/cases/entities/assignment.entity.js';
import { CallBack } from '../../../src/cases/entities/call-back.entity.js';
import { CaseEvent } from '../../../src/cases/entities/case-event.entity.js';
import { Case } from '../../../src/cases/entities/case.entity.js';
import { Concurrence } from '../../../src/cases/entities/concurrence.entity.js';
import { Exclusion } from '../../../src/cases/entities/exclusion.entity.js';
import { Explanation } from '../../../src/cases/entities/explanation.entity.js';
import { Extension } from '../../../src/cases/entities/extension.entity.js';
import { Finding } from '../../../src/cases/entities/finding.entity.js';
import { FindingsSubmission } from '../../../src/cases/entities/findings-submission.entity.js';
import { FollowUp } from '../../../src/cases/entities/follow-up.entity.js';
import { InformationRequest } from '../../../src/cases/entities/information-request.entity.js';
import { Notice } from '../../../src/cases/entities/notice.entity.js';
import { Recusal } from '../../../src/cases/entities/recusal.entity.js';
import { Reply } from '../../../src/cases/entities/reply.entity.js';
import { Review } from '../../../src/cases/entities/review.entity.js';
import { RouteDispute } from '../../../src/cases/entities/route-dispute.entity.js';
import { SiteVisit } from '../../../src/cases/entities/site-visit.entity.js';
import { Suspension } from '../../../src/cases/entities/suspension.entity.js';
import { Verifier } from '../../../src/cases/entities/verifier.entity.js';
import { Deadline } from '../../../src/deadlines/deadline.entity.js';
import type { EntityClass, Reads } from '../../../src/platform/database/tx.js';
import { OutboxMessage } from '../../../src/platform/outbox/outbox-message.entity.js';

/** What the database holds of one case, as rows and nothing derived. */
export type CaseRows = {
  kase: Case;
  events: CaseEvent[];
  allegations: Allegation[];
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
  recusals: Recusal[];
  notices: Notice[];
  clocks: Deadline[];
};

/** The whole database, as far as the invariants look at it. */
export type Chronicle = {
  cases: CaseRows[];
  messages: OutboxMessage[];
  groupOf: ReadonlyMap<string, string>;
  counters: { district_code: string; year: number; last: number }[];
  indexed: number;
};

type OfCase = { id: string; caseId: string };

/** Reads everything once, in the order in which rows were written (ids are time-ordered). */
export const readChronicle = async (reads: Reads): Promise<Chronicle> => {
  const byCase = async <E extends OfCase>(entity: EntityClass<E>): Promise<(caseId: string) => E[]> => {
    const rows = (await reads.find<OfCase>(entity as unknown as EntityClass<OfCase>, {}, { id: 'ASC' })) as unknown as E[];
    const map = new Map<string, E[]>();
    for (const row of rows) map.set(row.caseId, [...(map.get(row.caseId) ?? []), row]);
    return (caseId) => map.get(caseId) ?? [];
  };
  const events = await byCase(CaseEvent);
  const allegations = await byCase(Allegation);
  const exclusions = await byCase(Exclusion);
  const assignments = await byCase(Assignment);
  const verifiers = await byCase(Verifier);
  const siteVisits = await byCase(SiteVisit);
  const findings = await byCase(Finding);
  const submissions = await byCase(FindingsSubmission);
  const actions = await byCase(Action);
  const concurrences = await byCase(Concurrence);
  const explanations = await byCase(Explanation);
  const replies = await byCase(Reply);
  const callBacks = await byCase(CallBack);
  const followUps = await byCase(FollowUp);
  const reviews = await byCase(Review);
  const informationRequests = await byCase(InformationRequest);
  const routeDisputes = await byCase(RouteDispute);
  const suspensions = await byCase(Suspension);
  const extensions = await byCase(Extension);
  const recusals = await byCase(Recusal);
  const notices = await byCase(Notice);
  const clocks = await byCase(Deadline);
  const cases = (await reads.find(Case, {}, { number: 'ASC' })).map((kase) => ({
    kase,
    events: events(kase.id).toSorted((a, b) => a.seq - b.seq),
    allegations: allegations(kase.id),
    exclusions: exclusions(kase.id),
    assignments: assignments(kase.id),
    verifiers: verifiers(kase.id),
    siteVisits: siteVisits(kase.id),
    findings: findings(kase.id),
    submissions: submissions(kase.id),
    actions: actions(kase.id),
    concurrences: concurrences(kase.id),
    explanations: explanations(kase.id),
    replies: replies(kase.id),
    callBacks: callBacks(kase.id),
    followUps: followUps(kase.id),
    reviews: reviews(kase.id),
    informationRequests: informationRequests(kase.id),
    routeDisputes: routeDisputes(kase.id),
    suspensions: suspensions(kase.id),
    extensions: extensions(kase.id),
    recusals: recusals(kase.id),
    notices: notices(kase.id),
    clocks: clocks(kase.id),
  }));
  const staff = await reads.sql<{ id: string; group_id: string }>('SELECT id, group_id FROM staff');
  const [index] = await reads.sql<{ n: number }>('SELECT COUNT(*) AS n FROM case_search');
  return {
    cases,
    messages: await reads.find(OutboxMessage, {}),
    groupOf: new Map(staff.map(({ id, group_id }) => [id, group_id])),
    counters: await reads.sql('SELECT district_code, year, last FROM case_numbers'),
    indexed: Number(index?.n),
  };
};
