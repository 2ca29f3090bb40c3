import type { Category } from '../cases/vocabulary.js';
import type { Role } from '../kernel/actor.js';
import type { FormAudience, FormKind } from './form-kinds.js';

/** Nothing of the findings stands in them. */
const DESK_KINDS: readonly FormKind[] = [
  'RECEIPT',
  'INFORMATION_REQUEST',
  'ANSWER',
  'ACCEPTANCE',
  'DECLINE',
  'TRANSFER_LETTER',
  'TRANSFER_NOTICE',
  'MERGE',
  'WITHDRAWAL',
  'VISIT_RECORD',
  'CALL_RECORD',
  'LETTER_RECORD',
];

/** What a town reads of a case that it helps to handle: what was sent to it and its owners, and what hangs on its wall. */
const TOWN_KINDS: readonly FormKind[] = ['PUBLIC_EXPLANATION', 'RE_ELECTION'];
const OWN_TASKS: readonly FormKind[] = ['CORRECTION_ORDER', 'SUPERVISION'];

export type FormReading = {
  role: Role;
  category: Category;
  kind: FormKind;
  audience: FormAudience;
  state: 'draft' | 'issued' | 'withdrawn';
  /** The order or letter is among the reader's own tasks. */
  isOwnTask: boolean;
};

/** Whether this role reads the form (model §4.11): a town what went to it, a clerk no findings on accusations, the liaison accusations alone. */
export const mayReadForm = ({ role, category, kind, state, isOwnTask }: FormReading): boolean => {
  if (role === 'town_leader' || role === 'town_member')
    return state === 'issued' && (TOWN_KINDS.includes(kind) || (OWN_TASKS.includes(kind) && isOwnTask));
  if (role === 'discipline_liaison') return category === 'accusation';
  if (role === 'intake_clerk' && category === 'accusation') return DESK_KINDS.includes(kind);
  return role !== 'admin';
};
