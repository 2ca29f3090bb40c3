import type { FormKind } from './form-kinds.js';
import type { Template } from './template.js';
import * as course from './templates/course-forms.js';
import * as desk from './templates/desk-forms.js';
import * as finding from './templates/finding-forms.js';
import * as record from './templates/record-forms.js';
import * as result from './templates/result-forms.js';
import * as review from './templates/review-forms.js';
import * as supervision from './templates/supervision-forms.js';
import * as transfer from './templates/transfer-forms.js';

/** Every form of model §4.12, by its kind. */
export const TEMPLATES: Record<FormKind, Template> = {
  RECEIPT: desk.receipt,
  INFORMATION_REQUEST: desk.informationRequest,
  ANSWER: desk.answer,
  ACCEPTANCE: desk.acceptance,
  DECLINE: desk.decline,
  TRANSFER_LETTER: transfer.transferLetter,
  TRANSFER_NOTICE: transfer.transferNotice,
  ROUTE_DISPUTE: transfer.routeDispute,
  EXTENSION: course.extension,
  SUSPENSION: course.suspension,
  MERGE: course.merge,
  WITHDRAWAL: course.withdrawal,
  LATE: course.late,
  VERIFICATION_REPORT: finding.verificationReport,
  CORRECTION_ORDER: finding.correctionOrder,
  RE_ELECTION: finding.reElection,
  REPLY: result.reply,
  PUBLIC_EXPLANATION: result.publicExplanation,
  SUPERVISION: supervision.supervision,
  ADVICE: supervision.advice,
  ADVICE_FEEDBACK: supervision.adviceFeedback,
  REVIEW_APPLICATION: review.reviewApplication,
  REVIEW_ACCEPTED: review.reviewAccepted,
  REVIEW_OPINION: review.reviewOpinion,
  RECHECK_ACCEPTED: review.recheckAccepted,
  RECHECK_OPINION: review.recheckOpinion,
  CLOSING_REPORT: result.closingReport,
  URGENT_REPORT: supervision.urgentReport,
  VISIT_RECORD: record.visitRecord,
  CALL_RECORD: record.callRecord,
  LETTER_RECORD: record.letterRecord,
};
