import type { CaseRows } from './chronicle.js';

/** deadlines.md: what closing a case ends. */
const HANDLING = [
  'acknowledge',
  'triage',
  'not_taken_lead',
  'not_taken_town',
  'recusal',
  'first_contact',
  'verify',
  'order_correction',
  'action',
  'explanation_reply',
  'whole_case',
  'legal_60c',
  'call_back',
];

/** A closed case is handled no more: none of those clocks runs; after a withdrawal none runs at all, after a merge not the notice's either. */
export const closedCasesHaveNoHandlingClocks = ({ kase, clocks }: CaseRows): string[] => {
  if (kase.state !== 'closed') return [];
  const ends = (clock: string): boolean =>
    kase.outcome === 'withdrawn' || HANDLING.includes(clock) || (kase.outcome === 'merged' && clock === 'notice_15c');
  return clocks.filter((c) => c.slot !== null && ends(c.clock)).map((c) => `${String(kase.outcome)}, but ${c.clock} still runs`);
};

/** A clock runs, was met or was cancelled: one of the three; statutory ones never pause, others only with a reason on record. */
export const clocksAreInOneState = ({ clocks, suspensions, informationRequests }: CaseRows): string[] => {
  const mayPause =
    suspensions.some((s) => s.isGranted === true && s.endedAt === null) ||
    informationRequests.some((r) => r.answeredAt === null && r.lapsedAt === null);
  return clocks.flatMap((c) => {
    const states = [c.slot !== null, c.metAt !== null, c.cancelledAt !== null].filter(Boolean).length;
    if (states !== 1) return [`${c.clock} is in ${states} states`];
    if (c.legal && (c.pausedAt !== null || c.pausedSeconds > 0)) return [`the statutory ${c.clock} was paused`];
    return c.slot !== null && c.pausedAt !== null && !mayPause ? [`${c.clock} is paused for no reason on record`] : [];
  });
};

/** Invariant 2: registration, acceptance and review left their clocks in the same breath. */
export const stepsStartTheirClocks = ({ kase, events, clocks, reviews }: CaseRows): string[] => {
  const faults: string[] = [];
  // A merge may have given the case an earlier receipt since.
  const receivedAt = events[0]?.particulars['receivedAt'];
  if (!clocks.some((c) => c.clock === 'triage' && c.baseStartedAt === receivedAt))
    faults.push('has no triage clock since its receipt');
  for (const { kind, at, seq } of events) {
    if (kind !== 'accept') continue;
    for (const clock of ['verify', 'whole_case', 'not_taken_lead'])
      if (!clocks.some((c) => c.clock === clock && c.baseStartedAt <= at)) faults.push(`event ${seq} started no ${clock}`);
  }
  for (const { id, level } of kase.state === 'reviewing' ? reviews.filter((r) => r.decidedAt === null) : []) {
    const clock = level === 1 ? 'review' : 'recheck';
    if (!clocks.some((c) => c.clock === clock && c.subjectId === id && c.slot !== null)) faults.push(`no ${clock} runs`);
  }
  return faults;
};
