import type { Sentence } from '../kernel/rule.js';

/** The nine stages of a village committee election (model §4.2), in their order. */
export const STAGES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'] as const;

export type StageCode = (typeof STAGES)[number];

export const STAGE_NAMES: Readonly<Record<StageCode, Sentence>> = {
  S1: { zh: '部署动员', en: 'Preparation and mobilisation' },
  S2: { zh: '推选选委会', en: 'Choosing the village election committee' },
  S3: { zh: '选民登记', en: 'Voter registration' },
  S4: { zh: '提名候选人', en: 'Nomination of candidates' },
  S5: { zh: '见面竞职', en: 'Candidates meet the villagers' },
  S6: { zh: '投票', en: 'Polling' },
  S7: { zh: '计票公布', en: 'Count and result' },
  S8: { zh: '另行/重新选举', en: 'Supplementary vote or re-run' },
  S9: { zh: '移交总结', en: 'Hand-over and summary' },
};
