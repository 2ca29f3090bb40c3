import type { CaseState } from './vocabulary.js';

/** While a guidance group is at work on the case: after acceptance, before the reply. */
export const HANDLED_STATES: readonly CaseState[] = ['routed', 'verifying', 'correcting', 'explaining'];
