import { formFor } from './form-for.js';
import { choice, choices, long, must, pick, text } from './form-parts.js';

const ARCHIVE = ['timeline', 'findings', 'actions', 'explanations', 'reply', 'satisfaction'] as const;
const SATISFACTIONS = ['SATISFIED', 'BASICALLY', 'DISSATISFIED'] as const;
const REOPENINGS = [
  'NEW_FACTS',
  'CORRECTION_NOT_CARRIED_OUT',
  'DEFECTIVE_REPLY',
  'UNSATISFIED',
  'MERGED_WRONGLY',
  'WITHDRAWN_UNDER_PRESSURE',
] as const;

const isAnswered = ({ result }: Readonly<Record<string, unknown>>): boolean => result === 'done';

const isAsked = ({ result }: Readonly<Record<string, unknown>>): boolean => result === 'done' || result === 'unreached';

/** After the reply: asking back, closing, review and what follows from it. */
export const caseFormsOfEnding = {
  callBack: formFor('/api/cases/{id}/call-backs', {
    result: must(choice('callBackResult', ['done', 'unreached', 'not_owed'])),
    channel: { ...choice('explanationMode', ['phone', 'face', 'letter', 'online']), when: isAsked, hint: 'callBackChannel' },
    channelReason: { ...long(500), when: ({ channel }) => channel !== undefined },
    contacted: null,
    resolved: { kind: 'flag', when: isAnswered },
    satisfaction: { ...choice('satisfaction', SATISFACTIONS), when: isAnswered },
    understood: { kind: 'flag', when: isAnswered },
    why: long(2000),
    recordingRef: { ...text(), when: isAnswered, hint: 'recordingRef' },
  }),
  followUpAnswer: formFor(
    '/api/cases/{id}/follow-ups/{followUpId}/answer',
    {
      mode: must(choice('explanationMode', ['phone', 'face', 'letter', 'online'])),
      toldAt: must({ kind: 'instant' }),
      answer: must(long()),
    },
    { target: { in: 'path', name: 'followUpId' } },
  ),
  close: formFor('/api/cases/{id}/steps/close', {
    archiveNo: must(text(64)),
    checklist: must(choices('archiveItem', ARCHIVE)),
  }),
  reopen: formFor(
    '/api/cases/{id}/steps/reopen',
    { reason: must(choice('reopening', REOPENINGS)), explanation: must(long()) },
    { isGrave: true },
  ),
  requestReview: formFor('/api/cases/{id}/steps/requestReview', { grounds: must(long()), paperEvidenceId: pick('evidence') }),
  requestRecheck: formFor('/api/cases/{id}/steps/requestRecheck', { grounds: must(long()), paperEvidenceId: pick('evidence') }),
  uphold: formFor(
    '/api/cases/{id}/steps/uphold',
    { opinion: must(long()), opinionEvidenceId: pick('evidence') },
    { isGrave: true },
  ),
  sendBack: formFor(
    '/api/cases/{id}/steps/sendBack',
    { decision: must(choice('sentBack', ['quash', 'vary', 'redo'])), opinion: must(long()), opinionEvidenceId: pick('evidence') },
    { isGrave: true },
  ),
};
