import { refusal, type Refusal } from '../../kernel/rule.js';
import type { Step } from '../step-names.js';
import type { StepFacts } from './step-facts.js';
import { STATE_WORDS } from '../words.js';
import { STEP_TABLE } from './step-table.js';

/** Why the step cannot be taken now by its state or a guard; nothing when it can. Who may take it is asked elsewhere. */
export const objectionToStep = (step: Step, facts: StepFacts): Refusal | undefined => {
  const row = STEP_TABLE[step];
  const { state } = facts.file.kase;
  if (!row.from.includes(state)) {
    return refusal(
      'case.wrong-state',
      `此件${STATE_WORDS[state].zh}，这一步只能在${row.from.map((from) => `“${STATE_WORDS[from].zh}”`).join('、')}时办理。`,
      `The case is ${STATE_WORDS[state].en}; this step is taken while it is ${row.from.map((from) => STATE_WORDS[from].en).join(', ')}.`,
    );
  }
  for (const guard of row.guards) {
    const objection = guard(facts);
    if (objection) return objection;
  }
  return undefined;
};
