import { OPINION_WORDS } from '../../cases/notice-words.js';
import type { ReviewDecision, ReviewedMatter } from '../../cases/vocabulary.js';
import { numbered, subjectOf, zhDay, zhDayOf, type NoticeFacts, type Paragraphs } from '../notice-facts.js';

/** 答复意见书 (PWR 32; BJ-P 43): each request, the facts, the rules, the opinion and what was corrected, the remedy. */
export const reply: Paragraphs = (facts) => {
  const { reply: signed, file } = facts;
  if (!signed) return ['您反映的事项已办理，现答复您。'];
  const opinionOn = new Map(signed.points.map((point) => [point.allegationId, point]));
  const own = file.allegations.filter(({ id }) => opinionOn.has(id));
  const answered = own.map(({ id, text }) => {
    const point = opinionOn.get(id);
    return point ? `${text}\n　　意见：${OPINION_WORDS[point.opinion].zh}。${point.text}` : text;
  });
  const merged = signed.points.map((point) => `意见：${OPINION_WORDS[point.opinion].zh}。${point.text}`);
  return [
    '您反映的事项已经核实办理，现答复如下：',
    ...numbered(own.length > 0 ? answered : merged),
    signed.text,
    ...factsFound(facts),
    ...corrected(facts),
    '如对本答复不服，可以自收到之日起三十日内（最后一日为节假日的顺延），凭编号和查询码在网上或者书面向复查机关申请复查。',
  ];
};

const factsFound = ({ file, names, notice }: NoticeFacts): string[] => {
  const found = file.findings.filter((f) => f.round === notice.round && f.supersededAt === null && f.approvedAt !== null);
  const rules = [...new Set(found.flatMap((f) => f.rulesBroken))].map((id) => names.rule(id));
  const lines = found.map((f) => {
    const point = file.allegations.find(({ id }) => id === f.allegationId);
    return `${point ? `第 ${point.ordinal} 点` : '诉求'}：${names.finding(f.kind)}`;
  });
  return [
    ...(lines.length > 0 ? [`认定：${lines.join('；')}。`] : []),
    ...(rules.length > 0 ? [`依据：${rules.join('；')}。`] : []),
  ];
};

const corrected = ({ file, names }: NoticeFacts): string[] => {
  const done = file.actions.filter((a) => a.status === 'checked');
  if (done.length === 0) return [];
  return [`已纠正：${done.map((a) => `${names.action(a.code)}${a.doneOn ? `（${zhDay(a.doneOn)}完成）` : ''}`).join('；')}。`];
};

const MATTER: Record<ReviewedMatter, string> = {
  reply: '答复意见',
  decline: '不予受理决定',
  merge: '并案处理',
  review: '复查意见',
};

const DECISION: Record<ReviewDecision, string> = {
  uphold: '维持',
  quash: '撤销，退回重新办理',
  vary: '变更，退回按本意见办理',
  redo: '退回重新办理',
};

const reviewOf = ({ notice, file }: NoticeFacts, level: number) =>
  subjectOf(
    notice,
    file.reviews.filter((r) => r.level === level),
  );

const accepted =
  (level: 1 | 2): Paragraphs =>
  (facts) => {
    const word = level === 1 ? '复查' : '复核';
    const row = reviewOf(facts, level);
    if (!row) return [`您的${word}申请已收到。`];
    const due = level === 1 ? facts.dues.review : facts.dues.recheck;
    return [
      `您对${MATTER[row.against]}不服提出的${word}申请，已于${zhDayOf(row.requestedAt)}收到，由${facts.names.group(row.bodyGroupId)}办理。`,
      due ? `${word}意见将于${zhDay(due)}前作出并送达您。` : `${word}意见将于三十日内作出并送达您。`,
    ];
  };

const opinion =
  (level: 1 | 2): Paragraphs =>
  (facts) => {
    const word = level === 1 ? '复查' : '复核';
    const row = reviewOf(facts, level);
    if (!row?.decision) return [`${word}已作出决定。`];
    return [
      `${facts.names.group(row.authorGroupId ?? row.bodyGroupId)}对${MATTER[row.against]}进行了${word}，决定：${DECISION[row.decision]}。`,
      row.opinion ?? '',
      remedy(level, row.decision),
    ].filter((line) => line !== '');
  };

const remedy = (level: 1 | 2, decision: ReviewDecision): string => {
  if (decision !== 'uphold') return '将由未参与过办理的人员重新核实，并作出新的答复。';
  return level === 1
    ? '对本意见不服的，可以自收到之日起三十日内申请复核一次。'
    : '本意见为信访程序的最终意见；以同一事实和理由再次提出的，不再受理。';
};

export const reviewAccepted = accepted(1);
export const recheckAccepted = accepted(2);
export const reviewOpinion = opinion(1);
export const recheckOpinion = opinion(2);
