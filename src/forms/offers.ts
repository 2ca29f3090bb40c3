import type { CaseFile } from '../cases/case-file.js';
import { PUBLIC_AUDIENCES, type NoticeKind } from '../cases/vocabulary.js';
import type { FormKind } from './form-kinds.js';

/** A form that the case calls for now, and what it would be about. */
export type Offer = { kind: FormKind; noticeId: string | null; subjectId: string | null };

/** Notices are papers of the same name. */
const NOTICE_FORMS = [
  'RECEIPT',
  'INFORMATION_REQUEST',
  'ANSWER',
  'ACCEPTANCE',
  'DECLINE',
  'TRANSFER_LETTER',
  'TRANSFER_NOTICE',
  'EXTENSION',
  'SUSPENSION',
  'MERGE',
  'WITHDRAWAL',
  'CORRECTION_ORDER',
  'REPLY',
  'SUPERVISION',
  'REVIEW_ACCEPTED',
  'REVIEW_OPINION',
  'RECHECK_ACCEPTED',
  'RECHECK_OPINION',
  'LATE',
] as const satisfies readonly (FormKind & NoticeKind)[];

const of = (kind: FormKind, rows: readonly { id: string }[]): Offer[] =>
  rows.map(({ id }) => ({ kind, noticeId: null, subjectId: id }));
const once = (kind: FormKind, isDue: unknown): Offer[] => (isDue ? [{ kind, noticeId: null, subjectId: null }] : []);

/** Every form that can be drawn up from the file as it is, in the order of the case's life. Pure. */
export const offersOf = (file: CaseFile): Offer[] => {
  const { kase } = file;
  const fromNotices = file.notices.flatMap(({ id, kind, subjectId }): Offer[] => {
    const form = NOTICE_FORMS.find((each) => each === kind);
    return form ? [{ kind: form, noticeId: id, subjectId }] : [];
  });
  const found = file.findings.filter(({ round, supersededAt }) => round === kase.round && supersededAt === null);
  const approved = found.some(({ approvedAt }) => approvedAt !== null);
  return [
    ...once('CALL_RECORD', kase.channel === 'CALL'),
    ...once('LETTER_RECORD', kase.channel === 'LETTER'),
    ...once('VISIT_RECORD', kase.channel === 'VISIT'),
    ...fromNotices,
    ...of('ROUTE_DISPUTE', file.routeDisputes),
    ...of('URGENT_REPORT', file.urgentReports),
    ...once('VERIFICATION_REPORT', found.length > 0),
    ...of(
      'RE_ELECTION',
      file.actions.filter(({ code, status }) => code === 'A06' && status !== 'replaced' && status !== 'revoked'),
    ),
    ...of(
      'PUBLIC_EXPLANATION',
      file.explanations.filter(({ audiences }) => audiences.some((a) => PUBLIC_AUDIENCES.includes(a))),
    ),
    ...once('ADVICE', approved),
    ...once('ADVICE_FEEDBACK', approved),
    ...once('REVIEW_APPLICATION', kase.state === 'replied' || (kase.state === 'closed' && kase.contact !== 'NONE')),
    ...once('CLOSING_REPORT', kase.state === 'closed' || file.callBacks.length > 0),
  ];
};

export const isSameMatter = (one: Offer, other: Offer): boolean =>
  one.kind === other.kind && one.noticeId === other.noticeId && one.subjectId === other.subjectId;
