/** The steps of the life cycle (the table is in lifecycle/step-table.ts). `register` makes the case; it is no step of an existing one. */
export const STEPS = [
  'answer',
  'decline',
  'transfer',
  'accept',
  'startVerification',
  'confirm',
  'clear',
  'finishCorrection',
  'reply',
  'close',
  'reopen',
  'requestReview',
  'uphold',
  'requestRecheck',
  'sendBack',
  'withdraw',
  'merge',
] as const;
export type Step = (typeof STEPS)[number];

/** What happens on a case without moving it: the rows beside it. */
export const RECORDS = [
  'supplement',
  'waiver',
  'note',
  'evidence',
  'evidenceRead',
  'siteVisit',
  'finding',
  'findingsSubmission',
  'action',
  'actionCompletion',
  'actionCheck',
  'actionReplacement',
  'concurrence',
  'explanation',
  'posting',
  'callBack',
  'followUpAnswer',
  'informationRequest',
  'informationAnswer',
  'informationLapse',
  'routeDispute',
  'routeDisputeDecision',
  'suspension',
  'suspensionDecision',
  'suspensionEnd',
  'extension',
  'extensionDecision',
  'recusal',
  'recusalDecision',
  'exclusion',
  'reassignment',
  'takeOver',
  'supervision',
  'supervisionAnswer',
  'urgentReport',
  'partialTransfer',
  'confidentiality',
  'vecRelay',
  'vecDecision',
  'withdrawalRequest',
  'withdrawalRefusal',
  'codeReissue',
  'identityReading',
  'delivery',
  'redaction',
  'respondent',
  'link',
  'childReplied',
  'print',
  'form',
  'formApproval',
  'dataCopy',
  'erasure',
] as const;
export type CaseRecord = (typeof RECORDS)[number];

/** What the ladder leaves on a case: rungs that fire, move up, are acknowledged or reach nobody, and the citizen's notice of delay. No act of anybody. */
export const LADDER_EVENTS = [
  'rungFired',
  'rungMovedUp',
  'rungAcknowledged',
  'rungUndelivered',
  'rungUnacknowledged',
  'lateNotice',
] as const;
export type LadderEvent = (typeof LADDER_EVENTS)[number];

/** What an event can tell. */
export const EVENT_KINDS = ['register', ...STEPS, ...RECORDS, ...LADDER_EVENTS] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
