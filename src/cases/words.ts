import type { Sentence } from '../kernel/rule.js';
import type { CaseState, Channel, Outcome } from './vocabulary.js';

export const CHANNEL_WORDS: Record<Channel, Sentence> = {
  CALL: { zh: '来电', en: 'call' },
  LETTER: { zh: '来信', en: 'letter' },
  VISIT: { zh: '来访', en: 'visit' },
  ONLINE: { zh: '网上反映', en: 'online' },
  TRANSFER_IN: { zh: '转来件', en: 'transferred in' },
  LOOKBACK: { zh: '回查发现事项', en: 'look-back' },
  ONSITE: { zh: '投票现场反映', en: 'polling desk' },
};

export const STATE_WORDS: Record<CaseState, Sentence> = {
  registered: { zh: '已登记', en: 'registered' },
  routed: { zh: '已受理交办', en: 'routed' },
  verifying: { zh: '核实中', en: 'verifying' },
  correcting: { zh: '纠正中', en: 'correcting' },
  explaining: { zh: '说明答复中', en: 'explaining' },
  replied: { zh: '已答复', en: 'replied' },
  reviewing: { zh: '复查复核中', en: 'reviewing' },
  closed: { zh: '已办结', en: 'closed' },
};

/** The five words a citizen reads, and 复查中 beside them (lifecycle.md). */
export const CITIZEN_WORDS: Record<CaseState, Sentence> = {
  registered: { zh: '已登记', en: 'received' },
  routed: { zh: '已受理', en: 'accepted' },
  verifying: { zh: '核实中', en: 'being verified' },
  correcting: { zh: '纠正答复中', en: 'being corrected and answered' },
  explaining: { zh: '纠正答复中', en: 'being corrected and answered' },
  replied: { zh: '纠正答复中', en: 'being corrected and answered' },
  reviewing: { zh: '复查中', en: 'under review' },
  closed: { zh: '已办结', en: 'closed' },
};

export const OUTCOME_WORDS: Record<Outcome, Sentence> = {
  resolved: { zh: '已核实办结', en: 'resolved' },
  answered: { zh: '已答复', en: 'answered' },
  declined: { zh: '不予受理', en: 'declined' },
  transferred: { zh: '已转送', en: 'transferred' },
  merged: { zh: '并案办理', en: 'merged' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  upheld: { zh: '复查维持', en: 'upheld' },
  final: { zh: '复核终结', en: 'final' },
};
