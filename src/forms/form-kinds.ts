/** Every form of model §4.12, and the two notices beside them that the law does not name (answer to an inquiry, notice of delay). */
export const FORM_KINDS = [
  'RECEIPT',
  'INFORMATION_REQUEST',
  'ANSWER',
  'ACCEPTANCE',
  'DECLINE',
  'TRANSFER_LETTER',
  'TRANSFER_NOTICE',
  'ROUTE_DISPUTE',
  'EXTENSION',
  'SUSPENSION',
  'MERGE',
  'WITHDRAWAL',
  'LATE',
  'VERIFICATION_REPORT',
  'CORRECTION_ORDER',
  'RE_ELECTION',
  'REPLY',
  'PUBLIC_EXPLANATION',
  'SUPERVISION',
  'ADVICE',
  'ADVICE_FEEDBACK',
  'REVIEW_APPLICATION',
  'REVIEW_ACCEPTED',
  'REVIEW_OPINION',
  'RECHECK_ACCEPTED',
  'RECHECK_OPINION',
  'CLOSING_REPORT',
  'URGENT_REPORT',
  'VISIT_RECORD',
  'CALL_RECORD',
  'LETTER_RECORD',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/**
 * Who reads the paper. `complainant`: whoever complains. `inside`: those who handle the case with its words. `outside`: respondent, town,
 * village, wall, another body; nothing by which the complainant could be known goes there (R20).
 */
export const FORM_AUDIENCES = ['complainant', 'inside', 'outside'] as const;
export type FormAudience = (typeof FORM_AUDIENCES)[number];

export const FORM_STATES = ['draft', 'issued', 'withdrawn'] as const;
export type FormState = (typeof FORM_STATES)[number];
