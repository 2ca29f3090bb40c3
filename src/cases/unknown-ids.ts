import { refusal } from '../kernel/rule.js';

/** What a request names must exist and belong to the case or the district (400). */
export const UNKNOWN_STAFF = refusal('input.unknown-staff', '没有这个在岗人员。', 'No active member of staff has this id.');
export const UNKNOWN_GROUP = refusal(
  'input.unknown-group',
  '没有这个可选的小组。',
  'No group that could be chosen here has this id.',
);
export const UNKNOWN_ALLEGATION = refusal(
  'input.unknown-allegation',
  '此件没有这个诉求点，或已移送。',
  'The case has no such allegation of its own.',
);
export const UNKNOWN_EVIDENCE = refusal('input.unknown-evidence', '此件没有这份材料。', 'The case has no such evidence.');
