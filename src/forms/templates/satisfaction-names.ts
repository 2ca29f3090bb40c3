import type { CallBackResult, Satisfaction } from '../../cases/vocabulary.js';
import { both, type Sentence } from '../../kernel/rule.js';

/** What the call-back came to; unreached is its own word and never satisfied (model §4.8). */
export const SATISFACTION_NAMES: Record<Satisfaction | CallBackResult, Sentence> = {
  SATISFIED: both('满意', 'satisfied'),
  BASICALLY: both('基本满意', 'basically satisfied'),
  DISSATISFIED: both('不满意', 'not satisfied'),
  done: both('已回访，未作评价', 'called back, no word given'),
  unreached: both('未联系上', 'not reached'),
  not_owed: both('无须回访', 'not owed'),
};
