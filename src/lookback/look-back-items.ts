import type { StageCode } from '../cases/vocabulary.js';

/** The three mandatory items (model §4.10): ① 程序合法, ② 材料存档, ③ 群众反映. */
export const ITEMS = ['procedure', 'archive', 'publicVoice'] as const;
export type LookBackItem = (typeof ITEMS)[number];

export const ITEM_NAMES: Readonly<Record<LookBackItem, string>> = {
  procedure: '①程序合法',
  archive: '②材料存档',
  publicVoice: '③群众反映',
};

type CodeOf = (stage: StageCode) => string;

/** The broadest procedural code of each stage; the desk adds more exact ones once it knows them. */
const PROCEDURE: Readonly<Record<StageCode, string>> = {
  S1: 'S1-02',
  S2: 'S2-01',
  S3: 'S3-03',
  S4: 'S4-02',
  S5: 'S5-01',
  S6: 'S6-01',
  S7: 'S7-05',
  S8: 'S8-03',
  S9: 'S9-01',
};

/** What people of a village complain about most at each stage. */
const PUBLIC_VOICE: Readonly<Record<StageCode, string>> = {
  S1: 'S1-02',
  S2: 'S2-04',
  S3: 'S3-01',
  S4: 'S4-04',
  S5: 'S5-01',
  S6: 'S6-09',
  S7: 'S7-06',
  S8: 'S8-03',
  S9: 'S9-01',
};

/** 选举档案缺失: missing minutes, lists and tallies have one code at every stage. */
const ARCHIVE = 'S9-02';

const CODES: Readonly<Record<LookBackItem, CodeOf>> = {
  procedure: (stage) => PROCEDURE[stage],
  archive: () => ARCHIVE,
  publicVoice: (stage) => PUBLIC_VOICE[stage],
};

/** The code of the allegation that a failed item becomes. */
export const codeOfFailure = (item: LookBackItem, stage: StageCode): string => CODES[item](stage);
