import type { CaseFile } from '../../src/cases/case-file.js';
import type { CaseState } from '../../src/cases/vocabulary.js';
import type { Step } from '../../src/cases/step-names.js';
import { buildAction, buildAllegation, buildCase, buildFinding, buildReview } from './build-case.js';

const AT = '2026-10-05T09:00:00.000+08:00';
const CASE = { caseId: 'case-1' };

const assignment = (part: 'lead' | 'co_handler', groupId: string) => ({
  ...CASE,
  id: `assignment-${part}`,
  districtCode: '990114',
  groupId,
  part,
  assignedAt: AT,
  takenOverAt: AT,
  takenOverById: null,
  doneAt: null,
  releasedAt: null,
});

const handled = (): Partial<CaseFile> => ({
  assignments: [assignment('lead', 'guidance-1'), assignment('co_handler', 'town-1')],
  verifiers: [
    { ...CASE, id: 'v1', staffId: 'guidance_member-1', round: 1, namedAt: AT, declaredNoConflictAt: AT, releasedAt: null },
    { ...CASE, id: 'v2', staffId: 'guidance_member-2', round: 1, namedAt: AT, declaredNoConflictAt: AT, releasedAt: null },
  ],
  siteVisits: [
    {
      ...CASE,
      id: 's1',
      round: 1,
      visitedAt: AT,
      reasonWithoutVisit: null,
      byIds: ['guidance_member-1'],
      place: null,
      spokenTo: null,
      documentsSeen: null,
      notes: null,
      recordedById: 'guidance_member-1',
      recordedAt: AT,
    },
  ],
  submissions: [{ ...CASE, id: 'fs1', round: 1, submittedById: 'guidance_member-1', submittedAt: AT, comment: null }],
  concurrences: [
    {
      ...CASE,
      id: 'c1',
      round: 1,
      subject: 'correction',
      stance: 'concur',
      groupId: 'town-1',
      byId: 'town_leader-9',
      at: AT,
      text: null,
    },
  ],
  explanations: [
    {
      ...CASE,
      id: 'e1',
      round: 1,
      audiences: ['complainant', 'village_notice'],
      mode: 'face',
      heldOn: '2026-10-07',
      place: null,
      byIds: ['guidance_member-1'],
      headcount: null,
      text: '已补登',
      points: [],
      legalBasis: [],
      questions: null,
      reaction: 'accepted',
      followUp: null,
      leakCheckedById: 'guidance_member-1',
      postedFrom: null,
      postedTo: null,
      photoEvidenceId: null,
      recordedById: 'guidance_member-1',
      recordedAt: AT,
    },
  ],
});

/** A case file in `state` whose guards have nothing against `step`: what is left to decide is the state and the person. */
export const readyFor = (step: Step, state: CaseState): CaseFile => {
  const kase = { state, acceptedAt: AT, repliedAt: state === 'replied' || state === 'closed' ? AT : null };
  const base = handled();
  switch (step) {
    case 'answer':
      return buildCase({ ...base, kase, allegations: [buildAllegation({ code: 'Q-01' })] });
    case 'decline':
    case 'accept':
      return buildCase({ ...base, kase });
    case 'transfer':
      return buildCase({ ...base, kase, assignments: [], freeLeaders: [] });
    case 'startVerification':
      return buildCase({ ...base, kase });
    case 'confirm':
      return buildCase({ ...base, kase, findings: [buildFinding()] });
    case 'clear':
      return buildCase({ ...base, kase, findings: [buildFinding({ kind: 'NOT_SUBSTANTIATED', needsAction: false })] });
    case 'finishCorrection':
    case 'reply':
    case 'close':
      return buildCase({
        ...base,
        kase,
        findings: [buildFinding()],
        actions: [buildAction()],
        callBacks: [
          {
            ...CASE,
            id: 'cb1',
            round: 1,
            channel: 'phone',
            channelReason: null,
            result: 'done',
            at: AT,
            byId: 'district_office-2',
            contacted: true,
            resolved: true,
            satisfaction: 'SATISFIED',
            understood: true,
            why: null,
            recordingRef: null,
          },
        ],
      });
    case 'merge':
      return buildCase({ ...base, kase });
    case 'reopen':
      return buildCase({ ...base, kase: { ...kase, outcome: state === 'closed' ? 'resolved' : null } });
    case 'requestReview':
      return buildCase({ ...base, kase: { ...kase, outcome: state === 'closed' ? 'resolved' : null } });
    case 'uphold':
    case 'sendBack':
      return buildCase({ ...base, kase, reviews: [buildReview()] });
    case 'requestRecheck':
      return buildCase({
        ...base,
        kase: { ...kase, outcome: 'upheld' },
        reviews: [buildReview({ decision: 'uphold', decidedAt: AT, decidedById: 'reviewer-9' })],
      });
    case 'withdraw':
      return buildCase({
        ...base,
        kase,
        withdrawals: [
          {
            ...CASE,
            id: 'w1',
            reason: null,
            requestedById: 'citizen',
            requestedAt: AT,
            paperEvidenceId: null,
            isConfirmed: null,
            decidedById: null,
            decidedAt: null,
          },
        ],
      });
    default:
      return step satisfies never;
  }
};
