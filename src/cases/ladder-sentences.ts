import type { ClockName } from '../deadlines/clock-names.js';
import type { RecipientCode, RungEffect } from '../deadlines/ladder-words.js';
import { both, type Sentence } from '../kernel/rule.js';
import type { CaseEvent } from './entities/case-event.entity.js';
import type { LadderEvent } from './step-names.js';
import type { EscalationRung } from './vocabulary.js';

/** What each time limit is called in a sentence. */
export const CLOCK_WORDS: Record<ClockName, Sentence> = {
  acknowledge: both('回执时限', 'the receipt'),
  notice_15c: both('受理告知时限（15日）', 'the notice of acceptance (15 days)'),
  triage: both('甄别时限', 'the decision on acceptance'),
  not_taken_lead: both('牵头组签收时限', 'taking over by the lead group'),
  not_taken_town: both('会同组签收时限', 'taking over by the co-handling group'),
  route_dispute: both('派单异议裁决时限', 'the decision on the routing dispute'),
  recusal: both('回避决定时限', 'the decision on a recusal'),
  first_contact: both('首次联系时限', 'the first contact'),
  verify: both('核实时限', 'verification on site'),
  order_correction: both('责令改正时限', 'the order to correct'),
  action: both('整改时限', 'a corrective action'),
  explanation_reply: both('说明答复时限', 'explanation and reply'),
  whole_case: both('全案办理时限', 'the whole case'),
  legal_60c: both('法定办理时限（60日）', 'the statutory 60 days'),
  call_back: both('回访时限', 'the call-back'),
  follow_up: both('不满意跟进时限', 'the answer to a complainant who is not satisfied'),
  review_window: both('申请复查复核的期限', 'the window for review'),
  review: both('复查时限', 'the review'),
  recheck: both('复核时限', 'the re-check'),
  supervision: both('督办回复时限', 'the answer to the letter of supervision'),
  vec_watch: both('村民选举委员会处理异议时限', 'the decision of the village election committee'),
  tickler: both('交办反馈时限', 'the feedback on the transfer'),
};

export const RUNG_WORDS: Record<EscalationRung, Sentence> = {
  p50: both('已过50%', 'half of the time has passed'),
  p80: both('已过80%', '80% of the time has passed'),
  due: both('已到期', 'the time has run out'),
  w1: both('超期1个工作日', '1 working day overdue'),
  w3: both('超期3个工作日', '3 working days overdue'),
  w5: both('超期5个工作日', '5 working days overdue'),
  w10: both('超期10个工作日', '10 working days overdue'),
  immediate: both('重大紧急情况', 'a grave matter'),
  missed_rounds: both('两次督办未按期回复', 'two letters of supervision unanswered'),
  repeat_2: both('同一事项重复反映', 'a repeat petition on the same matter'),
  repeat_3: both('同一事项第三次以上反映', 'a third or later petition on the same matter'),
};

export const EFFECT_WORDS: Record<RungEffect, Sentence> = {
  remind: both('提醒', 'Reminder'),
  warn: both('催办', 'Warning'),
  overdue: both('超期告警', 'Overdue'),
  supervise: both('督办', 'Supervision'),
  talk: both('约谈', 'Talk'),
  list: both('挂牌督办', 'Listed supervision'),
  refer: both('移送纪检', 'Referral to discipline'),
  report: both('重大紧急信息报送', 'Urgent report'),
  reassign: both('更换核实人员', 'Change of verifiers'),
};

export const RECIPIENT_WORDS: Record<RecipientCode | 'duty_desk', Sentence> = {
  handler: both('承办人', 'the handler'),
  owner: both('责任人', 'the one who owes it'),
  group_leader: both('指导组组长', 'the leader of the guidance group'),
  town_liaison: both('镇联络员', 'the town liaison'),
  town_leader: both('镇领导小组组长', 'the leader of the town group'),
  district_office: both('区选举办公室', 'the district office'),
  office_director: both('区选举办公室主任', 'the director of the district office'),
  leadership_deputy: both('区领导小组副负责人', 'the deputy of the leading group'),
  leadership_head: both('区领导小组负责人', 'the head of the leading group'),
  discipline_liaison: both('纪检联络员', 'the discipline liaison'),
  duty_desk: both('值班台', 'the duty desk'),
};

type Told = Pick<CaseEvent, 'actorName' | 'particulars'>;

/** Names no person: whom it reached stands there by post. */
export const LADDER_SENTENCES: Record<LadderEvent, (event: Told) => Sentence> = {
  rungFired: ({ particulars }) => {
    const { what, told } = wordsOf(particulars);
    const effect = EFFECT_WORDS[particulars['effect'] as RungEffect] ?? EFFECT_WORDS.remind;
    return both(`${effect.zh}：${what.zh}，已通知${told.zh}。`, `${effect.en}: ${what.en}; told: ${told.en}.`);
  },
  rungMovedUp: ({ particulars }) => {
    const { what, told } = wordsOf(particulars);
    return both(`无人确认，升级：${what.zh}，已通知${told.zh}。`, `Not acknowledged, moved up: ${what.en}; told: ${told.en}.`);
  },
  rungAcknowledged: ({ actorName, particulars }) => {
    const { what } = wordsOf(particulars);
    return both(`${actorName}已确认收到：${what.zh}。`, `${actorName} acknowledged: ${what.en}.`);
  },
  rungUndelivered: ({ particulars }) => {
    const { what } = wordsOf(particulars);
    return both(`未能送达任何人：${what.zh}，已在值班台告警。`, `Nobody could be told: ${what.en}; an alarm on the duty screen.`);
  },
  rungUnacknowledged: ({ particulars }) => {
    const { what } = wordsOf(particulars);
    return both(
      `逐级上报后仍无人确认：${what.zh}，已在值班台告警。`,
      `Nobody acknowledged: ${what.en}; an alarm on the duty screen.`,
    );
  },
  lateNotice: ({ particulars }) =>
    both(
      `未能按期办理，已发超期告知书，新的日期为 ${String(particulars['newDate'])}。`,
      `It is late; a notice says so and names the new date, ${String(particulars['newDate'])}.`,
    ),
};

const wordsOf = (particulars: Told['particulars']): { what: Sentence; told: Sentence } => {
  const clock = CLOCK_WORDS[particulars['clock'] as ClockName];
  const rung = RUNG_WORDS[particulars['rung'] as EscalationRung] ?? both('', '');
  const codes = (particulars['told'] ?? []) as (keyof typeof RECIPIENT_WORDS)[];
  const told = codes.map((code) => RECIPIENT_WORDS[code] ?? both(code, code));
  return {
    what: clock ? both(`${clock.zh}${rung.zh}`, `${clock.en}, ${rung.en}`) : rung,
    told: both(told.map(({ zh }) => zh).join('、'), told.map(({ en }) => en).join(', ')),
  };
};
