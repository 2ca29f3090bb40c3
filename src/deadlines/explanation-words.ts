import { both, type Sentence } from '../kernel/rule.js';
import type { ClockName } from './clock-names.js';
import type { Column } from './clock-spec.js';
import type { CandidateKind } from './explanation.js';
import type { Limit } from './limit.js';

const received = both('收到之日', 'the day it was received');
const accepted = both('受理之日', 'the day of acceptance');
const requested = both('收到申请之日', 'the day the request was received');

/** What starts each clock (deadlines.md, "What starts and what meets each clock"). */
export const START_WORDS: Record<ClockName, Sentence> = {
  acknowledge: received,
  notice_15c: received,
  triage: received,
  not_taken_lead: accepted,
  not_taken_town: accepted,
  route_dispute: both('提出派单异议之日', 'the day the routing was disputed'),
  recusal: both('提出回避之日', 'the day the recusal was asked for'),
  first_contact: accepted,
  verify: accepted,
  order_correction: both('核实结论报批之日', 'the day the findings were submitted for approval'),
  action: both('责令整改之日', 'the day the action was ordered'),
  explanation_reply: both('整改完成或查否之日', 'the day the correction was finished or the matter cleared'),
  whole_case: accepted,
  legal_60c: accepted,
  call_back: both('答复之日', 'the day of the reply'),
  follow_up: both('反映人表示不满意之日', 'the day the complainant was not satisfied'),
  review_window: both('答复送达之日', 'the day the reply was served'),
  review: requested,
  recheck: requested,
  supervision: both('督办函发出之日', 'the day the letter of supervision was issued'),
  vec_watch: both('转交村民选举委员会之日', 'the day it was relayed to the village election committee'),
  tickler: both('交办之日', 'the day it was passed on'),
};

export const COLUMN_WORDS: Record<Column, Sentence> = {
  normal: both('一般事项', 'ordinary cases'),
  severity3: both('三级事项', 'severity 3'),
  severity4OrKey: both('四级事项或重点村', 'severity 4 or key village'),
  polling: both('投票日', 'polling day'),
};

export const CANDIDATE_WORDS: Record<CandidateKind, Sentence> = {
  limit: both('本项期限', 'the limit itself'),
  legal: both('法定期限', 'the limit of the law'),
  next_stage: both('下一选举阶段开始', 'the start of the next stage of the election'),
  polling: both('投票日前一日', 'the day before polling'),
};

const HOLIDAYS: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** The holiday as the notice names it; a name that we do not know stays Chinese. */
export const holidayWords = (name: string): Sentence =>
  both(
    name,
    name
      .split('、')
      .map((one) => HOLIDAYS[one] ?? one)
      .join(' and '),
  );

/** `5个工作日`, `15日`, `24小时`, `当场（30分钟）`. */
export const limitWords = ({ text, mode, count }: Limit): Sentence => {
  const isOne = count === 1 ? '' : 's';
  switch (mode) {
    case 'W':
      return both(`${count}个工作日`, `${count} working day${isOne}`);
    case 'C':
      return count === 0 ? both('当日办结', 'the same day') : both(`${count}日`, `${count} calendar day${isOne}`);
    case 'wall':
      return atOnce(text, durationWords(count));
    case 'given':
      return both('指定的日期', 'a date that was set');
    default:
      return mode satisfies never;
  }
};

const atOnce = (text: string, { zh, en }: Sentence): Sentence => {
  if (text === 'on the spot') return both(`当场（${zh}）`, `on the spot (${en})`);
  return text === 'at once' ? both(`立即（${zh}）`, `at once (${en})`) : both(zh, en);
};

/** Whole hours as hours. */
export const durationWords = (minutes: number): Sentence => {
  const [amount, zh, en] = minutes % 60 === 0 ? [minutes / 60, '小时', 'hour'] : [minutes, '分钟', 'minute'];
  return both(`${amount}${zh}`, `${amount} ${en}${amount === 1 ? '' : 's'}`);
};
