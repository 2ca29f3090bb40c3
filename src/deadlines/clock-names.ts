/** Every clock of the house (deadlines.md, "What starts and what meets each clock"). */
export const CLOCKS = [
  'acknowledge',
  'notice_15c',
  'triage',
  'not_taken_lead',
  'not_taken_town',
  'route_dispute',
  'recusal',
  'first_contact',
  'verify',
  'order_correction',
  'action',
  'explanation_reply',
  'whole_case',
  'legal_60c',
  'call_back',
  'follow_up',
  'review_window',
  'review',
  'recheck',
  'supervision',
  'vec_watch',
  'tickler',
] as const;

export type ClockName = (typeof CLOCKS)[number];

/** The statutory outer clocks of a petition (R04, R08): a merged parent takes the earliest start of each. */
export const LEGAL_CLOCKS = ['notice_15c', 'legal_60c'] as const satisfies readonly ClockName[];

/**
 * What closing a case cancels. The 15 C notice is not among them: it lives on after decline or transfer until served, and is
 * cancelled by merge and withdrawal alone. All others end with their own row.
 */
export const HANDLING_CLOCKS = [
  'acknowledge',
  'triage',
  'not_taken_lead',
  'not_taken_town',
  'recusal',
  'first_contact',
  'verify',
  'order_correction',
  'action',
  'explanation_reply',
  'whole_case',
  'legal_60c',
  'call_back',
] as const satisfies readonly ClockName[];

/** The only clocks that the start of the next stage and polling day may shorten; config/deadlines.yaml cannot name another. */
export const BOUNDED_CLOCKS: readonly ClockName[] = ['verify', 'order_correction', 'action', 'explanation_reply', 'whole_case'];

/** Limits that the law sets: they never pause, and config/deadlines.yaml cannot declare them internal. */
export const STATUTORY_CLOCKS: readonly ClockName[] = [
  'notice_15c',
  'legal_60c',
  'review_window',
  'review',
  'recheck',
  'vec_watch',
];

/** Clocks whose due may be a date set by a person (`given`). */
export const GIVEN_CLOCKS: readonly ClockName[] = ['action', 'supervision', 'tickler'];
