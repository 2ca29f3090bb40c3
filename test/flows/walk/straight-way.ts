import type { Step } from '../../../src/cases/step-names.js';
import { Dice } from './dice.js';
import { CITIZEN, type PlannedAct } from './next-act.js';
import type { ModelCase } from './walker.js';

/** The state from which each contested step is taken. */
export const BEFORE: Readonly<Partial<Record<Step, string>>> = {
  accept: 'registered',
  decline: 'registered',
  transfer: 'registered',
  startVerification: 'routed',
  confirm: 'verifying',
  finishCorrection: 'correcting',
  reply: 'explaining',
  close: 'replied',
  requestReview: 'replied',
  uphold: 'reviewing',
};

/** Steps that no case waits for by itself. */
export const direct = (step: Step, { id }: ModelCase): PlannedAct | undefined => {
  switch (step) {
    case 'decline':
      return {
        act: step,
        by: 'slfz02',
        path: `/api/cases/${id}/steps/decline`,
        body: { ground: 'NOT_REMIT', whereToGo: '请向区人民法院立案庭提出。' },
      };
    case 'transfer':
      return {
        act: step,
        by: 'slfz01',
        path: `/api/cases/${id}/steps/transfer`,
        body: { body: '示例区公安分局', kind: 'forward', basis: '涉嫌违法。' },
      };
    case 'requestReview':
      return { act: step, by: CITIZEN, path: '/api/public/review', body: { grounds: '答复与事实不符。' } };
    default:
      return undefined;
  }
};

/** Always the first choice, and nothing that is only likely: the straight way through the life cycle. */
export class FixedDice extends Dice {
  constructor() {
    super(0);
  }
  override roll(): number {
    return 0;
  }
  override happens(probability: number): boolean {
    return probability >= 0.6;
  }
}
