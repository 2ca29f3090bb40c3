import { formFor } from './form-for.js';
import { choice, choices, long, many, must, ORDER, pick, text } from './form-parts.js';
import { SITE_VISIT_FIELDS } from '../site-visit-fields/site-visit-fields.js';

const FINDINGS = [
  'SUBSTANTIATED',
  'PARTLY',
  'NOT_SUBSTANTIATED',
  'UNVERIFIABLE',
  'LAWFUL_MISUNDERSTOOD',
  'OUT_OF_SCOPE',
  'MOOT',
] as const;
const CAUSES = ['STAFF_ERROR', 'TRAINING_GAP', 'UNCLEAR_RULE', 'WILFUL', 'OUTSIDER', 'SYSTEM'] as const;
const EFFECTS = ['NONE', 'POSSIBLE', 'DECISIVE'] as const;
const OPINIONS = ['SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED'] as const;
const AUDIENCES = ['complainant', 'household', 'villagers_meeting', 'village_notice', 'all_villages'] as const;
const MODES = ['face', 'phone', 'letter', 'online', 'meeting', 'posting', 'radio'] as const;
const REACTIONS = ['accepted', 'partly', 'not_accepted'] as const;

const isPosted = ({ mode }: Readonly<Record<string, unknown>>): boolean => mode === 'posting';

/** The guidance group: verifying, correcting, explaining. */
export const caseFormsOfHandling = {
  takeOver: formFor('/api/cases/{id}/assignments/{assignmentId}/take-over', {}, { target: { in: 'path', name: 'assignmentId' } }),
  startVerification: formFor('/api/cases/{id}/steps/startVerification', {
    verifierIds: must(many('staffs', 'guidance')),
    declaredNoConflict: must({ kind: 'declaration' }),
    plan: long(),
  }),
  siteVisit: formFor('/api/cases/{id}/site-visits', SITE_VISIT_FIELDS, { editor: 'siteVisit' }),
  finding: formFor(
    '/api/cases/{id}/findings',
    {
      allegationId: must(pick('allegation', 'targets')),
      kind: must(choice('finding', FINDINGS)),
      reasons: must(long()),
      evidenceIds: many('evidences'),
      cause: choice('cause', CAUSES),
      effectOnResult: choice('effect', EFFECTS),
      rulesBroken: { ...many('texts'), hint: 'rulesBroken' },
      proofStandard: text(),
      replyOpinion: choice('opinion', OPINIONS),
      needsAction: { kind: 'flag', hint: 'needsAction' },
      dissent: long(),
      // Put in by the dialog: the draft that the writer saw.
      basedOn: null,
    },
    { target: { in: 'body', name: 'allegationId' } },
  ),
  findingsSubmission: formFor('/api/cases/{id}/findings-submissions', { comment: long() }),
  confirm: formFor('/api/cases/{id}/steps/confirm', {
    actions: must({ kind: 'list', atLeast: 1, fields: ORDER }),
    comment: long(),
  }),
  clear: formFor('/api/cases/{id}/steps/clear', { comment: long() }),
  action: formFor('/api/cases/{id}/actions', ORDER),
  actionCompletion: formFor(
    '/api/cases/{id}/actions/{actionId}/completion',
    { doneOn: must({ kind: 'day' }), note: long(), evidenceIds: many('evidences'), doneById: pick('staff') },
    { target: { in: 'path', name: 'actionId' } },
  ),
  actionCheck: formFor(
    '/api/cases/{id}/actions/{actionId}/check',
    { passed: must({ kind: 'flag' }), note: long() },
    { target: { in: 'path', name: 'actionId' } },
  ),
  actionReplacement: formFor(
    '/api/cases/{id}/actions/{actionId}/replacement',
    { reason: must(long()), by: { kind: 'part', fields: ORDER } },
    { target: { in: 'path', name: 'actionId' } },
  ),
  concurrence: formFor('/api/cases/{id}/concurrence', {
    subject: must(choice('concurrenceSubject', ['correction', 'order', 'reply'])),
    stance: must(choice('stance', ['asked', 'concur', 'dissent'])),
    text: long(),
  }),
  finishCorrection: formFor('/api/cases/{id}/steps/finishCorrection', { comment: long() }),
  explanation: formFor('/api/cases/{id}/explanations', {
    audiences: must(choices('audience', AUDIENCES)),
    mode: must(choice('explanationMode', MODES)),
    heldOn: must({ kind: 'day' }),
    place: text(),
    byIds: must(many('staffs', 'guidance')),
    headcount: { kind: 'number', min: 0, max: 100_000 },
    text: must(long()),
    points: { kind: 'list', fields: { allegationId: must(pick('allegation')), text: must(long()) } },
    legalBasis: many('texts'),
    questions: long(),
    reaction: choice('reaction', REACTIONS),
    followUp: long(),
    postedFrom: { kind: 'day', when: isPosted },
    postedTo: { kind: 'day', when: isPosted },
    photoEvidenceId: pick('evidence'),
    leakChecked: must({ kind: 'flag' }),
  }),
  posting: formFor(
    '/api/cases/{id}/explanations/{explanationId}/posting',
    {
      postedFrom: must({ kind: 'day' }),
      postedTo: { kind: 'day' },
      place: text(),
      photoEvidenceId: must(pick('evidence')),
    },
    { target: { in: 'path', name: 'explanationId' } },
  ),
  reply: formFor(
    '/api/cases/{id}/steps/reply',
    {
      points: must({
        kind: 'list',
        fields: { allegationId: must(pick('allegation')), opinion: must(choice('opinion', OPINIONS)), text: must(long()) },
      }),
      text: must(long()),
      draftedById: pick('staff'),
      // Put in by the editor: the draft that the signer has read.
      draftVersion: null,
    },
    { editor: 'reply', isGrave: true },
  ),
};
