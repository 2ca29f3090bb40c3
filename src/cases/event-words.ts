import { both, type Sentence } from '../kernel/rule.js';
import type { CallBackResult, Confidentiality, RequiredField, Stance } from './vocabulary.js';

/** What a code is called in a sentence; one that nobody has named stands as it is. */
export const wordOf = (words: Readonly<Record<string, Sentence>>, code: unknown): Sentence =>
  words[String(code)] ?? both(String(code), String(code));

export const STANCE_WORDS: Record<Stance, Sentence> = {
  asked: both('已征求意见', 'asked'),
  concur: both('同意', 'concurs'),
  dissent: both('不同意', 'dissents'),
};

export const CALL_BACK_WORDS: Record<CallBackResult, Sentence> = {
  done: both('已回访', 'done'),
  unreached: both('未联系上', 'not reached'),
  not_owed: both('无须回访', 'not owed'),
};

export const CONFIDENTIALITY_WORDS: Record<Confidentiality, Sentence> = {
  NORMAL: both('一般', 'normal'),
  CONFIDENTIAL: both('保密', 'confidential'),
  SECRET: both('机密', 'secret'),
};

export const FIELD_WORDS: Record<RequiredField, Sentence> = {
  townCode: both('镇街', 'town'),
  villageCode: both('村（社区）', 'village'),
  stage: both('选举阶段', 'stage of the election'),
  allegations: both('诉求事项', 'points of the complaint'),
  occurrence: both('是否已发生', 'whether it has happened'),
  complainantKind: both('反映人情况', 'kind of complainant'),
  privacyNotice: both('个人信息告知', 'privacy notice'),
};

/** How a try to deliver ended (notices). */
export const DELIVERY_WORDS: Readonly<Record<string, Sentence>> = {
  served: both('已送达', 'served'),
  failed: both('未送达', 'not delivered'),
};

/** Why a case was opened again (review). */
export const REOPENING_WORDS: Readonly<Record<string, Sentence>> = {
  NEW_FACTS: both('有新的事实', 'new facts'),
  CORRECTION_NOT_CARRIED_OUT: both('纠正未落实', 'the correction was not carried out'),
  DEFECTIVE_REPLY: both('答复有缺陷', 'the reply was defective'),
  UNSATISFIED: both('反映人不满意', 'the complainant is not satisfied'),
  MERGED_WRONGLY: both('并案有误', 'merged wrongly'),
  WITHDRAWN_UNDER_PRESSURE: both('受压撤回', 'withdrawn under pressure'),
};
