import type { CaseFile } from '../../src/cases/case-file.js';
import type { Action } from '../../src/cases/entities/action.entity.js';
import type { Allegation } from '../../src/cases/entities/allegation.entity.js';
import type { Case } from '../../src/cases/entities/case.entity.js';
import type { Finding } from '../../src/cases/entities/finding.entity.js';
import type { Review } from '../../src/cases/entities/review.entity.js';
import { newCaseFile } from '../../src/cases/new-case-file.js';
import type { Role, Staff } from '../../src/kernel/actor.js';

const AT = '2026-10-05T09:00:00.000+08:00';

/** A member of staff; the group is the role's own unless given. */
export const buildStaff = (role: Role, more: Partial<Staff> = {}): Staff => ({
  kind: 'staff',
  id: `${role}-1`,
  name: role,
  role,
  districtCode: '990114',
  groupId: GROUP_OF[role],
  ...more,
});

const GROUP_OF: Record<Role, string> = {
  intake_clerk: 'intake',
  intake_supervisor: 'intake',
  guidance_member: 'guidance-1',
  guidance_leader: 'guidance-1',
  head: 'leadership',
  town_leader: 'town-1',
  town_member: 'town-1',
  district_office: 'office',
  discipline_liaison: 'discipline',
  reviewer: 'review-1',
  auditor: 'audit',
  admin: 'administration',
};

export const buildAllegation = (more: Partial<Allegation> = {}): Allegation => ({
  id: 'allegation-1',
  caseId: 'case-1',
  ordinal: 1,
  code: 'S3-01',
  text: '选民名单漏了我家两口人',
  happenedAt: null,
  place: null,
  who: null,
  severity: 3,
  transferredAt: null,
  ...more,
});

export const buildFinding = (more: Partial<Finding> = {}): Finding => ({
  id: 'finding-1',
  caseId: 'case-1',
  allegationId: 'allegation-1',
  round: 1,
  kind: 'SUBSTANTIATED',
  reasons: '名单与户籍册逐户核对，漏登两人。',
  cause: 'STAFF_ERROR',
  rulesBroken: ['R34'],
  effectOnResult: 'POSSIBLE',
  proofStandard: null,
  evidenceIds: [],
  dissent: null,
  replyOpinion: 'SUPPORTED',
  needsAction: true,
  authorId: 'guidance_member-1',
  draftedAt: AT,
  supersededAt: null,
  approvedById: null,
  approvedAt: null,
  ...more,
});

export const buildAction = (more: Partial<Action> = {}): Action => ({
  id: 'action-1',
  caseId: 'case-1',
  districtCode: '990114',
  round: 1,
  code: 'A01',
  what: '补登两人并张榜',
  allegationIds: ['allegation-1'],
  ownerName: '村民选举委员会',
  ownerStaffId: null,
  ownerGroupId: null,
  dueOn: '2026-10-08',
  checkerId: 'guidance_member-2',
  rerunStage: null,
  rerunLookBackId: null,
  isUrgent: false,
  orderedById: 'guidance_leader-1',
  orderedAt: AT,
  status: 'checked',
  doneOn: '2026-10-07',
  doneById: null,
  completionRecordedById: null,
  completionRecordedAt: AT,
  completionNote: '已张榜',
  evidenceIds: [],
  checkedById: 'guidance_member-2',
  checkedAt: AT,
  checkNote: null,
  replacedById: null,
  revokedReason: null,
  ...more,
});

export const buildReview = (more: Partial<Review> = {}): Review => ({
  id: 'review-1',
  caseId: 'case-1',
  districtCode: '990114',
  level: 1,
  against: 'reply',
  bodyGroupId: 'review-1',
  requestedById: 'citizen',
  requestedAt: AT,
  grounds: '答复与事实不符',
  paperEvidenceId: null,
  decision: null,
  opinion: null,
  opinionEvidenceId: null,
  authorGroupId: null,
  decidedById: null,
  decidedAt: null,
  ...more,
});

export const buildCaseRow = (more: Partial<Case> = {}): Case => ({
  id: 'case-1',
  districtCode: '990114',
  number: '990114-2026-000001',
  channel: 'CALL',
  state: 'registered',
  outcome: null,
  version: 1,
  round: 1,
  receivedAt: AT,
  registeredAt: AT,
  receivedById: 'intake_clerk-1',
  receivedGroupId: 'intake',
  townCode: '990114101',
  villageCode: '990114101205',
  stage: 'S3',
  occurrence: 'occurred',
  category: 'grievance',
  severity: 3,
  isKeyVillage: false,
  workingText: '选民名单漏了我家两口人。',
  redactedText: null,
  remedySought: null,
  complainantKind: 'NAMED_UNVERIFIED',
  contact: 'ADDRESS',
  replyChannel: null,
  alias: '反映人0001',
  confidentiality: 'NORMAL',
  headcount: null,
  channelDetails: {},
  priorPetitions: null,
  privacyNoticeGiven: true,
  goesOnWithoutComplainant: false,
  acceptedAt: null,
  repliedAt: null,
  closedAt: null,
  parentId: null,
  repeatOfId: null,
  petitionCount: 1,
  lookBackId: null,
  isOfPublicInterest: false,
  needsReassignment: false,
  ...more,
});

/** A case file in one state with nothing beside it; each list can be given. */
export const buildCase = ({ kase, ...lists }: Omit<Partial<CaseFile>, 'kase'> & { kase?: Partial<Case> } = {}): CaseFile => ({
  ...newCaseFile(buildCaseRow(kase)),
  lastEventSeq: 1,
  allegations: [buildAllegation()],
  freeLeaders: ['guidance_leader-1'],
  reviewBodyHasAccounts: true,
  ...lists,
});
