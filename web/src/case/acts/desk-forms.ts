import type { FieldFacts } from './field-types.js';
import { formFor } from './form-for.js';
import { choice, long, many, must, pick, STAGES, text } from './form-parts.js';

const OCCURRENCES = ['occurred', 'occurring', 'will_occur'] as const;
const KINDS = [
  'NAMED_VERIFIED',
  'NAMED_UNVERIFIED',
  'ANONYMOUS',
  'JOINT',
  'GROUP_VISIT',
  'AGENT',
  'GUARDIAN',
  'ORGANISATION',
  'STAFF_SELF_REPORT',
] as const;
const REPLY_CHANNELS = ['PHONE', 'POST', 'IN_PERSON', 'ONLINE'] as const;
const CONFIDENTIALITIES = ['NORMAL', 'CONFIDENTIAL', 'SECRET'] as const;
const RESPONDENTS = [
  'VEC',
  'VILLAGE_COMMITTEE',
  'TOWN_LEADERSHIP_GROUP',
  'TOWN_MEMBER',
  'TOWN_STAFF',
  'GUIDANCE_GROUP',
  'GUIDANCE_MEMBER',
  'DISTRICT_OFFICE',
  'HEAD',
  'CANDIDATE',
  'POLL_STAFF',
  'PERSON',
  'OTHER',
] as const;
const WAIVABLE = ['villageCode', 'stage', 'allegations', 'occurrence', 'complainantKind', 'privacyNotice'] as const;

const asked =
  (field: string) =>
  (_values: unknown, { missing }: FieldFacts) =>
    missing.includes(field);
const registered = (_values: unknown, { state }: FieldFacts) => state === 'registered';

/** What was missing at registration; only what the server still lists is asked. */
const SUPPLEMENT = {
  townCode: { ...pick('town'), when: asked('townCode') },
  villageCode: { ...pick('village'), when: asked('villageCode') },
  stage: { ...choice('stage', STAGES), when: asked('stage') },
  occurrence: { ...choice('occurrence', OCCURRENCES), when: asked('occurrence') },
  remedySought: { ...long(2000), when: registered },
  privacyNoticeGiven: { kind: 'declaration' as const, when: asked('privacyNotice') },
  allegationCodes: {
    kind: 'list' as const,
    when: asked('allegations'),
    fields: { allegationId: must(pick('allegation', 'uncoded')), code: must(pick('code')) },
  },
  allegations: {
    kind: 'list' as const,
    when: registered,
    fields: { text: must(long()), code: pick('code'), happenedAt: text(), place: text(), who: text() },
  },
  complainant: {
    kind: 'part' as const,
    when: registered,
    fields: {
      kind: { ...choice('complainantKind', KINDS), when: asked('complainantKind') },
      name: text(100),
      phone: text(100),
      idNumber: text(64),
      address: text(200),
      email: text(200),
      headcount: { kind: 'number' as const, min: 1, max: 100_000 },
      representatives: many('texts'),
      signatories: many('texts'),
      replyChannel: choice('replyChannel', REPLY_CHANNELS),
      agentFor: text(100),
      agentScope: text(500),
    },
  },
};

/** The desk: triage, what is missing, who it is about, whoever complained. */
export const caseFormsOfDesk = {
  accept: formFor('/api/cases/{id}/steps/accept', {
    leadGroupId: { ...pick('group', 'guidance'), hint: 'leadGroupId' },
    comment: long(),
  }),
  answer: formFor(
    '/api/cases/{id}/steps/answer',
    { articleSlug: pick('article'), text: long(), acceptedByCaller: { kind: 'flag' } },
    { isGrave: true },
  ),
  decline: formFor(
    '/api/cases/{id}/steps/decline',
    { ground: must(pick('ground')), whereToGo: must(long(1000)), explanation: long() },
    { isGrave: true },
  ),
  transfer: formFor(
    '/api/cases/{id}/steps/transfer',
    {
      kind: must(choice('transferKind', ['forward', 'assign'])),
      body: must(text()),
      basis: must(long()),
      contact: text(),
      reportBy: { kind: 'day', when: ({ kind }) => kind === 'assign' },
    },
    { isGrave: true },
  ),
  merge: formFor('/api/cases/{id}/steps/merge', { parentId: must(pick('case')), reason: must(long(1000)) }, { isGrave: true }),
  link: formFor('/api/cases/{id}/links', {
    caseId: must({ ...pick('case'), label: 'otherCase' }),
    decision: must({ ...choice('linkDecision', ['similar', 'separate']), label: 'linkDecision' }),
  }),
  withdraw: formFor(
    '/api/cases/{id}/steps/withdraw',
    { noCoercion: must({ kind: 'declaration' }), comment: long(1000) },
    { isGrave: true },
  ),
  supplement: formFor('/api/cases/{id}/supplements', { text: long(), ...SUPPLEMENT }),
  waiver: formFor(
    '/api/cases/{id}/waivers',
    { field: must({ ...choice('requiredField', WAIVABLE), isTargeted: true }), reason: must(long(1000)) },
    { target: { in: 'body', name: 'field' } },
  ),
  respondent: formFor('/api/cases/{id}/respondents', {
    respondents: must({
      kind: 'list',
      atLeast: 1,
      fields: {
        type: must(choice('respondentType', RESPONDENTS)),
        name: must(text()),
        townCode: pick('town'),
        villageCode: pick('village'),
        groupId: pick('group'),
        staffId: pick('staff'),
      },
    }),
  }),
  informationRequest: formFor('/api/cases/{id}/information-requests', {
    items: must(long(2000)),
    days: { kind: 'number', min: 1, max: 15, hint: 'informationDays' },
  }),
  informationAnswer: formFor(
    '/api/cases/{id}/information-requests/{requestId}/answer',
    { text: must(long()), fields: { kind: 'part', fields: SUPPLEMENT, when: registered } },
    { target: { in: 'path', name: 'requestId' } },
  ),
  confidentiality: formFor('/api/cases/{id}/confidentiality', {
    level: must(choice('confidentiality', CONFIDENTIALITIES)),
    reason: must(long(1000)),
  }),
  codeReissue: formFor('/api/cases/{id}/code', { reason: must(long(1000)) }, { isGrave: true }),
  partialTransfer: formFor(
    '/api/cases/{id}/partial-transfers',
    { allegationId: must(pick('allegation', 'targets')), body: must(text()), basis: must(long()) },
    { target: { in: 'body', name: 'allegationId' }, isGrave: true },
  ),
  vecRelay: formFor(
    '/api/cases/{id}/vec-relays',
    { allegationId: must(pick('allegation', 'targets')), receivedBy: text(100) },
    { target: { in: 'body', name: 'allegationId' } },
  ),
  vecDecision: formFor(
    '/api/cases/{id}/vec-relays/{relayId}/decision',
    { decision: must(long()), publishedOn: must({ kind: 'day' }) },
    { target: { in: 'path', name: 'relayId' } },
  ),
  withdrawalRequest: formFor('/api/cases/{id}/withdrawals', { paperEvidenceId: must(pick('evidence')), reason: long(1000) }),
  withdrawalRefusal: formFor(
    '/api/cases/{id}/withdrawals/{withdrawalId}/refusal',
    { reason: must(long(1000)) },
    { target: { in: 'path', name: 'withdrawalId' } },
  ),
  delivery: formFor(
    '/api/cases/{id}/deliveries/{deliveryId}/attempts',
    {
      result: must(choice('attemptResult', ['served', 'failed'])),
      way: {
        ...must(choice('attemptWay', ['POST', 'IN_PERSON', 'PHONE', 'OFFICIAL'])),
        isOffered: (way, { recipient }) => way !== 'OFFICIAL' || recipient !== 'complainant',
      },
      at: { kind: 'instant' },
      registeredNumber: { ...text(30), when: ({ way }) => way === 'POST' },
      takenBy: {
        ...must(choice('taker', ['addressee', 'household', 'representative', 'mail_room'])),
        when: ({ way, result }) => way === 'IN_PERSON' && result === 'served',
      },
      outcome: {
        ...must(choice('callOutcome', ['reached', 'no_answer', 'busy', 'wrong_number', 'refused'])),
        when: ({ way }) => way === 'PHONE',
      },
      evidenceId: pick('evidence'),
      reason: { ...text(), when: ({ result }) => result === 'failed' },
      // Put right beside the proof, where the record stands.
      correctsId: null,
    },
    { target: { in: 'path', name: 'deliveryId' } },
  ),
};
