import { record, step, type Act, type World } from './act.js';
import type { Complaint, HandledOutcome, OutcomeAction } from './demo-data.js';
import { planFindings } from './findings.js';
import { atHour, earliest, later, latest } from './moments.js';
import { orderFor, urgentOrder } from './orders.js';

const SUPERVISOR = 'slfz01';
const HEAD = 'fzr01';

/** Measures that a leader may order before the findings. */
const URGENT: readonly string[] = ['A02', 'A03', 'A04', 'A09', 'A11'];
/** Orders that need the head's concurrence. */
const HEADS: readonly string[] = ['A06', 'A08'];

const TOWN_RESPONDENTS: readonly string[] = ['TOWN_LEADERSHIP_GROUP', 'TOWN_MEMBER', 'TOWN_STAFF'];

/** The town's leader, who co-handles unless the town group or one of its people is complained of. */
export const townLeaderFor = ({ townCode, respondent }: Complaint): string | undefined =>
  respondent && TOWN_RESPONDENTS.includes(respondent.type) ? undefined : `zld${townCode.slice(-3)}`;

export type Handling = {
  acts: Act[];
  /** The step after which correction and explanation may go on. */
  confirmed: Act;
  /** The order that each action of the outcome stands on. */
  orderOf(action: OutcomeAction): Act;
};

/** From acceptance to the leader's confirmation. */
export const planHandling = (complaint: Complaint, outcome: HandledOutcome, registered: Act): Handling => {
  const { lead, verifiers, approvedBy } = outcome.handling;
  const [first = ''] = verifiers;
  const accept = step('accept', {
    at: outcome.decidedAt,
    by: SUPERVISOR,
    body: (_, world) => ({ leadGroupId: world.groupId(lead) }),
    after: [registered],
  });
  const acceptedAt = latest(outcome.decidedAt, later(registered.at, 1));
  const firstVisit = outcome.siteVisits[0]?.at ?? acceptedAt;
  const start = step('startVerification', {
    at: latest(outcome.decidedAt, earliest(later(acceptedAt, 60), later(firstVisit, -15))),
    by: approvedBy,
    body: (_, world) => ({
      verifierIds: verifiers.map((username) => world.staffId(username)),
      declaredNoConflict: true,
      plan: '入村核实：查阅资料、走访当事人和见证人，逐项形成认定。',
    }),
    after: [accept],
  });
  const town = townLeaderFor(complaint);
  const beside: Act[] = town === undefined ? [] : [townTakesOver(town, accept)];
  if (complaint.complainant.phone) {
    const body = { kind: 'first_contact', text: '已与反映人联系，说明办理人员和下一步安排。' };
    beside.push(record('first contact', 'notes', { at: later(start.at, 20), by: first, body, after: [start] }));
  }
  const visits = outcome.siteVisits.map(({ at, by }) =>
    record('site visit', 'site-visits', {
      at,
      by: by[0] ?? first,
      body: (_, world) => ({
        visitedAt: at,
        byIds: by.map((username) => world.staffId(username)),
        place: '村委会及村内',
        notes: '现场查看并询问有关人员，记录附卷。',
      }),
      after: [start],
    }),
  );
  const isUrgent = ({ code, doneOn }: OutcomeAction): boolean => URGENT.includes(code) && doneOn < outcome.confirmedAt;
  const early = outcome.actions.filter(isUrgent);
  // An order of correction needs something to order; where all was urgent, the last one waits for it.
  const urgent = early.length === outcome.actions.length ? early.slice(0, -1) : early;
  const order = (action: OutcomeAction, world: World) => orderFor(complaint, action, [], world);
  const measures = new Map(
    urgent.map(
      (action) => [action, urgentOrder(action, { by: approvedBy, start, order: (world) => order(action, world) })] as const,
    ),
  );
  const findings = planFindings(outcome, first, [start, ...visits]);
  const submission = record('findings submission', 'findings-submissions', {
    at: atHour(outcome.confirmedAt, '11:00'),
    by: first,
    body: {},
    after: findings,
  });
  const ordered = outcome.actions.filter((action) => !measures.has(action));
  const concurrence = ordered.some(({ code }) => HEADS.includes(code))
    ? record('head concurs', 'concurrence', {
        at: atHour(outcome.confirmedAt, '14:00'),
        by: HEAD,
        body: { subject: 'order', stance: 'concur', text: '同意。' },
        after: [submission],
      })
    : undefined;
  const confirmed = step(ordered.length > 0 ? 'confirm' : 'clear', {
    at: atHour(outcome.confirmedAt, '16:00'),
    by: approvedBy,
    body: (_, world) =>
      ordered.length === 0 ? {} : { actions: ordered.map((action) => orderFor(complaint, action, [outcome.confirmedAt], world)) },
    after: [submission, concurrence],
  });
  return {
    acts: [
      accept,
      start,
      ...beside,
      ...visits,
      ...measures.values(),
      ...findings,
      submission,
      ...(concurrence ? [concurrence] : []),
      confirmed,
    ],
    confirmed,
    orderOf: (action) => measures.get(action) ?? confirmed,
  };
};

const townTakesOver = (by: string, accept: Act): Act => ({
  ...step('takeOver', { at: later(accept.at, 90), by, after: [accept] }),
  path: ({ id, assignments }) => {
    const own = assignments.find(({ part, releasedAt }) => part === 'co_handler' && releasedAt === null);
    return `/api/cases/${id}/assignments/${own?.id ?? 'none'}/take-over`;
  },
});
