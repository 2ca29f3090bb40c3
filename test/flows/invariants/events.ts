import { dayOf } from '../../../src/kernel/time.js';
import { LADDER_EVENTS, STEPS, type Step } from '../../../src/cases/step-names.js';
import type { CaseState } from '../../../src/cases/vocabulary.js';
import type { CaseRows } from './chronicle.js';
import { leadsFrom, LIFE_CYCLE } from './life-cycle.js';

const isStep = (kind: string): kind is Step => (STEPS as readonly string[]).includes(kind);

/** Invariant 1: the events alone tell how the case came into its state, each step one that the table knows. */
export const stateIsToldByEvents = ({ kase, events }: CaseRows): string[] => {
  const faults: string[] = [];
  const [first, ...later] = events;
  if (first?.kind !== 'register' || first.fromState !== null || first.toState !== 'registered')
    faults.push('does not begin with its registration');
  let state: CaseState = 'registered';
  for (const { kind, seq, fromState, toState } of later) {
    if (!isStep(kind)) {
      if (fromState !== null || toState !== null) faults.push(`event ${seq}: the record ${kind} moves the state`);
      continue;
    }
    if (fromState !== state) faults.push(`event ${seq}: ${kind} starts from ${String(fromState)}, but the case was ${state}`);
    if (toState === null || !leadsFrom(kind, state, toState))
      faults.push(`event ${seq}: ${kind} from ${state} to ${String(toState)} is not in the table`);
    state = toState ?? state;
  }
  if (state !== kase.state) faults.push(`is ${kase.state}, its events say ${state}`);
  return faults;
};

/** Invariant 1: what it was closed with belongs to the step that closed it. */
export const outcomeIsThatOfTheLastStep = ({ kase, events }: CaseRows): string[] => {
  const isClosed = kase.state === 'closed';
  if (isClosed !== (kase.outcome !== null) || isClosed !== (kase.closedAt !== null))
    return [`is ${kase.state} with outcome ${String(kase.outcome)} and closing time ${String(kase.closedAt)}`];
  const last = events.findLast(({ kind, toState, fromState }) => isStep(kind) && toState === 'closed' && fromState !== 'closed');
  const allowed = last && isStep(last.kind) ? LIFE_CYCLE[last.kind].outcomes : undefined;
  return isClosed && !allowed?.includes(kase.outcome!) ? [`${String(last?.kind)} does not end in ${String(kase.outcome)}`] : [];
};

/** Invariant 1: every event carries the next number, and time runs forwards. */
export const eventsAreGapless = ({ events }: CaseRows): string[] => {
  const faults: string[] = [];
  for (const [index, { seq, at }] of events.entries()) {
    if (seq !== index + 1) faults.push(`event ${index + 1} bears the number ${seq}`);
    if (index > 0 && at < events[index - 1]!.at) faults.push(`event ${seq} lies before event ${seq - 1}`);
  }
  return faults;
};

/** Invariant 1: every act was written with its own version check; what the ladder leaves on a case is no act, nor is what the application records beside the life cycle. */
export const versionCountsEvents = ({ kase, events }: CaseRows): string[] => {
  const acts = events.filter(
    ({ kind, actorId }) => !(LADDER_EVENTS as readonly string[]).includes(kind) && (actorId !== 'system' || isStep(kind)),
  );
  return kase.version >= acts.length ? [] : [`version ${kase.version} is below its ${acts.length} acts`];
};

/** The number bears the year of registration, and the first event tells it. */
export const numberIsToldByTheFirstEvent = ({ kase, events }: CaseRows): string[] => {
  const told = events[0]?.particulars['number'];
  const prefix = `${kase.districtCode}-${dayOf(kase.registeredAt).slice(0, 4)}-`;
  return told === kase.number && kase.number.startsWith(prefix) ? [] : [`is told as ${String(told)}`];
};

/** A case waits for fresh verifiers only while it is being verified. */
export const reassignmentIsOwedInVerificationOnly = ({ kase }: CaseRows): string[] =>
  kase.needsReassignment && !['verifying', 'closed'].includes(kase.state) ? [`needs reassignment while ${kase.state}`] : [];

/**
 * At most one group leads, at most one co-handles; a closed review is decided, an open one belongs to a case under review. One that a withdrawal
 * broke off stays undecided and is past, also where the case is reopened afterwards.
 */
export const seatsAndReviewsAreSingle = ({ kase, assignments, reviews, events }: CaseRows): string[] => {
  const faults: string[] = [];
  for (const part of ['lead', 'co_handler'])
    if (assignments.filter((a) => a.part === part && a.releasedAt === null).length > 1) faults.push(`has two seats of ${part}`);
  const brokenOffAt =
    events.findLast(({ kind, particulars }) => kind === 'withdraw' && particulars['outcome'] === 'withdrawn')?.at ?? '';
  const open = reviews.filter((r) => r.decidedAt === null && r.requestedAt > brokenOffAt).length;
  const expected = kase.state === 'reviewing' ? 1 : 0;
  if (open !== expected) faults.push(`is ${kase.state} with ${open} open reviews`);
  return faults;
};
