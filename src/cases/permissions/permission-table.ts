import { ROLES, type Role } from '../../kernel/actor.js';
import type { CaseRecord, Step } from '../step-names.js';
import type { Relation } from './relations.js';

/** Looks at a case that are somebody's task, and words beside it; no event of it. */
export type CaseLook = 'identityReadings' | 'links' | 'tag';

/** Everything one can do on an existing case. */
export type Act = Step | CaseRecord | CaseLook;

/** Who: a role (or the complainant, or the application itself) in a relation to the case. */
export type Grant = readonly [Role | 'citizen' | 'system', Relation];

const guidance = (relation: Relation): Grant[] => [
  ['guidance_member', relation],
  ['guidance_leader', relation],
];
const town: readonly Grant[] = [
  ['town_leader', 'co_handler'],
  ['town_member', 'co_handler'],
];
const desk: readonly Grant[] = [
  ['intake_clerk', 'received'],
  ['intake_supervisor', 'any'],
];
const approver: readonly Grant[] = [
  ['guidance_leader', 'lead'],
  ['head', 'no_free_leader'],
];
const citizen: Grant = ['citizen', 'own_case'];

/** Role × act × relation (model §4.11, lifecycle.md "who"): the one table that every write asks. */
export const PERMISSIONS: Record<Act, readonly Grant[]> = {
  answer: [['intake_clerk', 'received']],
  decline: [['intake_supervisor', 'any']],
  transfer: [
    ['intake_supervisor', 'any'],
    ['system', 'any'],
  ],
  accept: [['intake_supervisor', 'any']],
  merge: [['intake_supervisor', 'any']],
  startVerification: guidance('lead'),
  confirm: approver,
  clear: approver,
  finishCorrection: guidance('lead'),
  reply: approver,
  close: [
    ['district_office', 'any'],
    ['head', 'no_free_office'],
  ],
  reopen: [['district_office', 'any']],
  requestReview: [citizen, ['intake_clerk', 'received']],
  requestRecheck: [citizen, ['intake_clerk', 'received']],
  uphold: [
    ['reviewer', 'review_body'],
    ['district_office', 'body_without_account'],
  ],
  sendBack: [
    ['reviewer', 'review_body'],
    ['district_office', 'body_without_account'],
  ],
  withdraw: [
    ['intake_supervisor', 'any'],
    ['district_office', 'any'],
  ],

  supplement: [...desk, citizen],
  waiver: [['intake_supervisor', 'any']],
  respondent: [...desk],
  redaction: [...desk],
  note: [
    ...desk,
    ...guidance('lead'),
    ['guidance_member', 'verifier'],
    ...town,
    ['district_office', 'any'],
    ['head', 'any'],
    citizen,
  ],
  evidence: [...desk, ...guidance('lead'), ...town, ['district_office', 'any'], ['reviewer', 'review_body'], citizen],
  evidenceRead: [
    ...desk,
    ...guidance('lead'),
    ['district_office', 'any'],
    ['head', 'any'],
    ['reviewer', 'review_body'],
    ['discipline_liaison', 'accusation'],
    ['auditor', 'any'],
  ],
  siteVisit: [
    ['guidance_member', 'verifier'],
    ['guidance_leader', 'verifier'],
  ],
  finding: [
    ['guidance_member', 'verifier'],
    ['guidance_leader', 'verifier'],
  ],
  findingsSubmission: [
    ['guidance_member', 'verifier'],
    ['guidance_leader', 'verifier'],
  ],
  action: approver,
  actionCompletion: [...guidance('lead'), ...town, ['district_office', 'any']],
  actionCheck: [
    ...guidance('lead'),
    ['district_office', 'any'],
    ['head', 'action_checker'],
    ['discipline_liaison', 'action_checker'],
  ],
  actionReplacement: approver,
  concurrence: [['town_leader', 'co_handler'], ['head', 'any'], ...guidance('lead')],
  explanation: guidance('lead'),
  posting: guidance('lead'),
  callBack: [['district_office', 'any'], ['head', 'no_free_office'], citizen],
  followUpAnswer: [
    ['district_office', 'any'],
    ['head', 'no_free_office'],
  ],
  informationRequest: [['intake_supervisor', 'any']],
  informationAnswer: [...desk, citizen],
  informationLapse: [['system', 'any']],
  routeDispute: [
    ['guidance_leader', 'lead'],
    ['guidance_member', 'lead'],
    ['town_leader', 'co_handler'],
    ['town_member', 'co_handler'],
  ],
  routeDisputeDecision: [['district_office', 'any']],
  suspension: [['guidance_leader', 'lead']],
  suspensionDecision: [['head', 'any']],
  suspensionEnd: [
    ['guidance_leader', 'lead'],
    ['head', 'any'],
    ['system', 'any'],
  ],
  extension: [['guidance_leader', 'lead']],
  extensionDecision: [['head', 'any']],
  recusal: [
    citizen,
    ...desk,
    ...guidance('lead'),
    ...guidance('verifier'),
    ...town,
    ['district_office', 'any'],
    ['head', 'any'],
    ['reviewer', 'review_body'],
  ],
  recusalDecision: [['head', 'any']],
  exclusion: [['system', 'any']],
  reassignment: [
    ['guidance_leader', 'lead'],
    ['district_office', 'any'],
  ],
  takeOver: [...guidance('lead'), ...town],
  supervision: [
    ['district_office', 'any'],
    ['system', 'any'],
  ],
  supervisionAnswer: [...guidance('lead'), ...town, ['intake_supervisor', 'any'], ['district_office', 'any']],
  urgentReport: [
    ['guidance_leader', 'lead'],
    ['district_office', 'any'],
  ],
  partialTransfer: [['intake_supervisor', 'any']],
  confidentiality: [['intake_supervisor', 'any']],
  vecRelay: [['intake_clerk', 'received']],
  vecDecision: [['intake_clerk', 'received'], ...guidance('lead'), ...town],
  withdrawalRequest: [citizen, ['intake_clerk', 'received']],
  withdrawalRefusal: [
    ['intake_supervisor', 'any'],
    ['district_office', 'any'],
  ],
  codeReissue: [
    ['intake_clerk', 'received'],
    ['intake_supervisor', 'any'],
  ],
  identityReading: [...desk, ['guidance_leader', 'lead'], ['guidance_member', 'verifier'], ['district_office', 'any']],
  /** Who opened it, when and why: shown to those who answer for it (model §4.11). */
  identityReadings: [
    ['guidance_leader', 'lead'],
    ['intake_supervisor', 'any'],
    ['district_office', 'any'],
    ['auditor', 'any'],
  ],
  delivery: [...desk, ...guidance('lead'), ['district_office', 'any'], ['system', 'any']],
  link: [...desk],
  childReplied: [['system', 'any']],
  /** What it is linked with: for those who read its text. To a town it would tell that two of its cases came from one telephone (R20). */
  links: [
    ...desk,
    ...guidance('lead'),
    ...guidance('verifier'),
    ['head', 'any'],
    ['district_office', 'any'],
    ['reviewer', 'review_body'],
    ['discipline_liaison', 'accusation'],
    ['auditor', 'any'],
  ],
  /** Words to find it again, for those who read its text. */
  tag: [
    ...desk,
    ...guidance('any'),
    ['head', 'any'],
    ['district_office', 'any'],
    ['reviewer', 'any'],
    ['discipline_liaison', 'accusation'],
  ],
  /** Papers of model §4.12 are drawn up, issued and withdrawn; which of them are whose is the room's own list. */
  form: [
    ...desk,
    ...guidance('lead'),
    ['guidance_member', 'verifier'],
    ['district_office', 'any'],
    ['head', 'any'],
    ['reviewer', 'review_body'],
  ],
  /** By somebody else than who drew it up. */
  formApproval: [
    ['intake_supervisor', 'any'],
    ['guidance_leader', 'lead'],
    ['district_office', 'any'],
    ['head', 'any'],
    ['reviewer', 'review_body'],
  ],
  /** The complainant's right to a copy (R59): by number and code, or at the desk for a visitor. */
  dataCopy: [...desk, citizen, ['system', 'any']],
  erasure: [['system', 'any']],
  /** Whoever sees the case, as much of it as they see; the page bears their name. */
  print: ROLES.filter((role) => role !== 'admin').map((role): Grant => [role, 'any']),
};
