import type { Role } from '../kernel/actor.js';
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

/** As a complainant reads of somebody: by office, never by name. */
export const ROLE_WORDS: Record<Role, Sentence> = {
  intake_clerk: { zh: '登记员', en: 'an intake clerk' },
  intake_supervisor: { zh: '受理负责人', en: 'the intake supervisor' },
  guidance_member: { zh: '指导组核实人员', en: 'a verifier of the guidance group' },
  guidance_leader: { zh: '指导组组长', en: 'the leader of the guidance group' },
  head: { zh: '区负责人', en: 'the head' },
  town_leader: { zh: '镇领导小组负责人', en: 'the leader of the town group' },
  town_member: { zh: '镇领导小组成员', en: 'a member of the town group' },
  district_office: { zh: '区选举办', en: 'the district election office' },
  discipline_liaison: { zh: '纪检联络员', en: 'the discipline liaison' },
  reviewer: { zh: '复查复核人员', en: 'a reviewer' },
  auditor: { zh: '审计人员', en: 'an auditor' },
  admin: { zh: '系统管理员', en: 'an administrator' },
};
