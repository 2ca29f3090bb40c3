import { formFor } from './form-for.js';
import { choice, long, many, must, pick, text } from './form-parts.js';

const SUSPENSIONS = [
  'COURT_OR_POLICE_PENDING',
  'EXPERT_OPINION_PENDING',
  'PARTY_UNREACHABLE',
  'FORCE_MAJEURE',
  'LAW_INTERPRETATION_PENDING',
] as const;

const grant = must({ kind: 'flag' as const });

/** What goes on beside the way of the case: who works on it, how long, and who watches. */
export const caseFormsBeside = {
  note: formFor('/api/cases/{id}/notes', {
    kind: must(choice('noteKind', ['internal', 'contact', 'first_contact', 'plan', 'urging'])),
    text: must(long()),
    newDate: { kind: 'day', when: ({ kind }) => kind === 'plan', hint: 'newDate' },
  }),
  reassignment: formFor('/api/cases/{id}/reassignments', {
    verifierIds: many('staffs', 'guidance'),
    declaredNoConflict: { kind: 'declaration', when: ({ verifierIds }) => Array.isArray(verifierIds) && verifierIds.length > 0 },
    leadGroupId: { ...pick('group', 'guidance'), hint: 'movedLead' },
    reason: must(long()),
  }),
  routeDispute: formFor('/api/cases/{id}/route-disputes', { reasons: must(long()), proposedGroupId: pick('group', 'guidance') }),
  routeDisputeDecision: formFor(
    '/api/cases/{id}/route-disputes/{disputeId}/decision',
    {
      isUpheld: must({ kind: 'flag' }),
      decision: must(long()),
      newLeadGroupId: { ...pick('group', 'guidance'), when: ({ isUpheld }) => isUpheld === true },
    },
    { target: { in: 'path', name: 'disputeId' } },
  ),
  recusal: formFor('/api/cases/{id}/recusals', {
    staffId: pick('staff'),
    groupId: pick('group', 'assigned'),
    reason: must(long()),
  }),
  recusalDecision: formFor(
    '/api/cases/{id}/recusals/{recusalId}/decision',
    { isGranted: grant, comment: must(long()), staffId: { ...pick('staff'), hint: 'recusalWhom' }, groupId: pick('group') },
    { target: { in: 'path', name: 'recusalId' } },
  ),
  suspension: formFor('/api/cases/{id}/suspensions', {
    reason: must(choice('suspensionReason', SUSPENSIONS)),
    explanation: must(long()),
    untilDay: must({ kind: 'day', hint: 'untilDay' }),
  }),
  suspensionDecision: formFor(
    '/api/cases/{id}/suspensions/{suspensionId}/decision',
    { isGranted: grant },
    { target: { in: 'path', name: 'suspensionId' } },
  ),
  suspensionEnd: formFor('/api/cases/{id}/suspensions/{suspensionId}/end', {}, { target: { in: 'path', name: 'suspensionId' } }),
  extension: formFor(
    '/api/cases/{id}/extensions',
    {
      clock: must({ ...choice('clock', ['whole_case', 'legal_60c']), isTargeted: true }),
      days: must({ kind: 'number', min: 1, max: 30 }),
      reason: must(long()),
      doneSoFar: must(long()),
    },
    { target: { in: 'body', name: 'clock' } },
  ),
  extensionDecision: formFor(
    '/api/cases/{id}/extensions/{extensionId}/decision',
    { isGranted: grant },
    { target: { in: 'path', name: 'extensionId' } },
  ),
  supervision: formFor('/api/cases/{id}/supervisions', {
    groupId: pick('group', 'assigned'),
    demand: must(long()),
    reason: { ...long(), hint: 'supervisionReason' },
  }),
  supervisionAnswer: formFor(
    '/api/cases/{id}/supervisions/{supervisionId}/answer',
    { answer: must(long()) },
    { target: { in: 'path', name: 'supervisionId' } },
  ),
  urgentReport: formFor('/api/cases/{id}/urgent-reports', {
    what: must(long()),
    place: must(text(500)),
    people: must(long(2000)),
    since: must({ kind: 'instant' }),
    measures: must(long()),
    risk: must(long()),
    nextReportAt: { kind: 'instant', hint: 'nextReportAt' },
  }),
};
