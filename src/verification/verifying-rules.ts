import { refusal, type Rule } from '../kernel/rule.js';
import type { CaseState } from '../cases/vocabulary.js';

/** Whether verifiers may put anything on record now. */
export type VerifyingFacts = { state: CaseState; needsReassignment: boolean };

/** After reopen or sendBack nothing is recorded until fresh verifiers are named (lifecycle.md). */
export const objectionToVerifying: Rule<VerifyingFacts> = ({ state, needsReassignment }) => {
  if (state !== 'verifying')
    return refusal('verification.wrong-state', '此件不在核实中。', 'The case is not being verified now.');
  return needsReassignment
    ? refusal(
        'case.needs-reassignment',
        '重新核实须先指定两名以上未参与过的核实人员。',
        'Name two or more verifiers who took no part before; then verification goes on.',
      )
    : undefined;
};
