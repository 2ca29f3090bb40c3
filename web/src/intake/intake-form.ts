import type { DeskChannel } from './desk-channels.js';

export type Point = { code: string; text: string };
export type Accused = { type: string; name: string };
export type Representative = { name: string; role: string };
export type Material = { name: string; pages: string };
export type LinkDecision = { caseId: string; number: string; decision: 'similar' | 'separate' };
export type DeskAnswer = { articleSlug: string; title: string; text: string; acceptedByCaller: boolean };

/**
 * An intake form as it stands, and as its draft keeps it. Texts as typed, '' for nothing; days `2026-10-12` and wall times
 * `2026-10-12T09:30` as the fields of the browser write them.
 */
export type IntakeForm = {
  channel: DeskChannel;
  phone: string;
  name: string;
  idNumber: string;
  address: string;
  email: string;
  isAnonymous: boolean;
  isConfidential: boolean;
  replyChannel: string;
  agentFor: string;
  townCode: string;
  villageCode: string;
  stage: string;
  occurrence: string;
  narrative: string;
  remedySought: string;
  points: Point[];
  /** '' as the codes have it. */
  severity: string;
  privacyNoticeGiven: boolean;
  priorWhere: string;
  priorResult: string;
  respondents: Accused[];
  links: LinkDecision[];
  answer: DeskAnswer | null;
  callStart: string;
  callEnd: string;
  callerNumber: string;
  recordingRef: string;
  readBackConfirmed: boolean;
  callbackWindow: string;
  hearingNotes: string;
  dateReceived: string;
  dateOnLetter: string;
  postmarkDate: string;
  registeredMailNo: string;
  pages: string;
  signatories: string;
  addressee: string;
  arrivedBy: string;
  shelfNo: string;
  headcount: string;
  representatives: Representative[];
  receptionPoint: string;
  arrivedAt: string;
  leftAt: string;
  idShownType: string;
  recordSigned: boolean;
  vulnerablePresent: string;
  securityIncident: string;
  materials: Material[];
  materialsReceiptNo: string;
  fromBody: string;
  letterNo: string;
  transferType: string;
  theirReceiptDate: string;
  theirDeadline: string;
  desk: string;
  receivedAt: string;
};

const EMPTY: Omit<IntakeForm, 'channel'> = {
  phone: '',
  name: '',
  idNumber: '',
  address: '',
  email: '',
  isAnonymous: false,
  isConfidential: false,
  replyChannel: '',
  agentFor: '',
  townCode: '',
  villageCode: '',
  stage: '',
  occurrence: '',
  narrative: '',
  remedySought: '',
  points: [],
  severity: '',
  privacyNoticeGiven: false,
  priorWhere: '',
  priorResult: '',
  respondents: [],
  links: [],
  answer: null,
  callStart: '',
  callEnd: '',
  callerNumber: '',
  recordingRef: '',
  readBackConfirmed: false,
  callbackWindow: '',
  hearingNotes: '',
  dateReceived: '',
  dateOnLetter: '',
  postmarkDate: '',
  registeredMailNo: '',
  pages: '',
  signatories: '',
  addressee: '',
  arrivedBy: '',
  shelfNo: '',
  headcount: '',
  representatives: [],
  receptionPoint: '',
  arrivedAt: '',
  leftAt: '',
  idShownType: '',
  recordSigned: false,
  vulnerablePresent: '',
  securityIncident: '',
  materials: [],
  materialsReceiptNo: '',
  fromBody: '',
  letterNo: '',
  transferType: '',
  theirReceiptDate: '',
  theirDeadline: '',
  desk: '',
  receivedAt: '',
};

/** Where each channel says when the complaint reached the desk, from which its clocks run. */
export const RECEIPT_FIELD = {
  CALL: 'callStart',
  LETTER: 'dateReceived',
  VISIT: 'arrivedAt',
  TRANSFER_IN: 'receivedAt',
  ONSITE: 'receivedAt',
} as const satisfies Record<DeskChannel, keyof IntakeForm>;

/** An empty form: when it was received is known once somebody begins to fill it in. */
export const newForm = (channel: DeskChannel): IntakeForm => ({ ...EMPTY, channel, headcount: channel === 'VISIT' ? '1' : '' });

/**
 * What the form says of its receipt once something is put into it `now` (wall time of the district, `2026-10-12T09:30`): the moment of the
 * first word, not the one at which an empty form was opened. `stamped`: what was put there before ('' for nothing yet); another time there
 * is the clerk's own and stays.
 */
export const receiptStamp = (form: IntakeForm, stamped: string, now: () => string): string | undefined => {
  if (!isUntouched(form) || form[RECEIPT_FIELD[form.channel]] !== stamped) return undefined;
  return form.channel === 'LETTER' ? now().slice(0, 10) : now();
};

/** A draft of an older or newer screen: known fields of the right sort, and nothing else. Pure. */
export const formFrom = (channel: DeskChannel, kept: Record<string, unknown>): IntakeForm => {
  const known = Object.entries(EMPTY).map(([name, empty]) => {
    const value = kept[name];
    const fits =
      empty === null ? typeof value === 'object' : Array.isArray(empty) === Array.isArray(value) && typeof value === typeof empty;
    return [name, fits && value !== undefined ? value : empty] as const;
  });
  return { ...(Object.fromEntries(known) as Omit<IntakeForm, 'channel'>), channel };
};

/** What a new form fills in by itself is no work of anybody's. */
const BY_ITSELF: readonly (keyof IntakeForm)[] = ['channel', 'readBackConfirmed', ...Object.values(RECEIPT_FIELD)];

/** Whether there is anything in it that somebody would miss. Pure. */
export const isUntouched = (form: IntakeForm): boolean =>
  Object.entries(newForm(form.channel)).every(
    ([name, empty]) =>
      BY_ITSELF.includes(name as keyof IntakeForm) || JSON.stringify(form[name as keyof IntakeForm]) === JSON.stringify(empty),
  );

/** The form of the next letter of the stack: what the envelopes have in common stays, the shelf number goes on. Pure. */
export const nextLetter = (form: IntakeForm): IntakeForm => ({
  ...newForm('LETTER'),
  dateReceived: form.dateReceived,
  postmarkDate: form.postmarkDate,
  arrivedBy: form.arrivedBy,
  addressee: form.addressee,
  shelfNo: form.shelfNo.replace(/\d+$/u, (digits) => String(Number(digits) + 1).padStart(digits.length, '0')),
});
