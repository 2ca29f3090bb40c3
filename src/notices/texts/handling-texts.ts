import { lastDayOf } from '../../calendar/counting.js';
import type { Notice } from '../../cases/entities/notice.entity.js';
import type { SuspensionReason } from '../../cases/vocabulary.js';
import type { Day, Instant } from '../../kernel/time.js';
import { numbered, said, subjectOf, zhDay, zhDayOf, type Paragraphs } from '../notice-facts.js';

const SUSPENSION_WORDS: Record<SuspensionReason, string> = {
  COURT_OR_POLICE_PENDING: '须以司法机关、公安机关正在办理的案件结果为依据',
  EXPERT_OPINION_PENDING: '须等待鉴定、测绘等专业意见',
  PARTY_UNREACHABLE: '暂时无法与有关当事人取得联系',
  FORCE_MAJEURE: '不可抗力',
  LAW_INTERPRETATION_PENDING: '法律适用问题已请示有权机关，正等待答复',
};

const CLOCK_WORDS: Record<string, string> = { whole_case: '办理期限', legal_60c: '法定办理期限' };

/** 延期告知书 (PWR 34) */
export const extension: Paragraphs = ({ notice, file }) => {
  const asked = subjectOf(notice, file.extensions);
  if (!asked) return ['您反映的事项经批准延期办理。'];
  const newDue = said(notice, 'newDueAt');
  return [
    `您反映的事项情况复杂，经负责人批准，${CLOCK_WORDS[asked.clock]}延长 ${asked.days} 日${newDue ? `，至${zhDay(lastDayOf(newDue))}` : ''}。`,
    `理由：${asked.reason}`,
    `已做的工作：${asked.doneSoFar}`,
    '延期只此一次。',
  ];
};

const LATE_WORDS: Record<string, string> = {
  notice_15c: '告知您是否受理',
  whole_case: '办结并答复您',
  legal_60c: '在法定期限内办结并答复您',
};

/** Day by day what should have been done by then. */
const whatIsLate = ({ particulars }: Pick<Notice, 'particulars'>): string => {
  const { late = [] } = particulars as { late?: { clock: string; dueAt: Instant }[] };
  const days = [...new Set(late.map(({ dueAt }) => lastDayOf(dueAt)))];
  const owedOn = (day: Day) =>
    late.filter(({ dueAt }) => lastDayOf(dueAt) === day).flatMap(({ clock }) => LATE_WORDS[clock] ?? []);
  return days.map((day) => `于${zhDay(day)}前${owedOn(day).join('、')}`).join('，');
};

/** 超期告知书: late, because…, new date; the honest word at the due time (deadlines.md). The plan is the handler's, written to be told. */
export const late: Paragraphs = ({ notice, file }) => {
  const newDate = said(notice, 'newDate');
  const plan = file.notes.find(({ id }) => id === said(notice, 'planNoteId'));
  return [
    `您反映的事项，我们应当${whatIsLate(notice) || '按期办结并答复您'}，现未能做到，特此告知并致歉。`,
    plan ? `原因和安排：${plan.text}` : '原因：承办人没有说明原因。',
    ...(newDate ? [`新的日期：${zhDay(newDate)}。`] : []),
    '此情况已同时报告区选举办公室督促办理。您可以凭编号和查询码查询进展，也可以来电来访询问；要求回避、保密的权利不变。',
  ];
};

/** 中止、恢复办理 */
export const suspension: Paragraphs = ({ notice, file }) => {
  const row = subjectOf(notice, file.suspensions);
  const resumedAt = said(notice, 'resumedAt');
  if (resumedAt) return [`您反映的事项自${zhDayOf(resumedAt)}起恢复办理，内部办理期限接续计算。`];
  if (!row) return ['您反映的事项暂时中止办理。'];
  return [
    `您反映的事项自${zhDayOf(notice.issuedAt)}起中止办理，至${zhDay(row.untilDay)}止。`,
    `原因：${SUSPENSION_WORDS[row.reason]}。${row.explanation}`,
    '中止期间内部办理期限暂停，法定期限不受影响。原因消除或者期满即恢复办理，并告知您。',
  ];
};

export const merge: Paragraphs = ({ parentNumber }) => [
  `您反映的事项与${parentNumber ? ` ${parentNumber} 号` : '另一'}事项属于同一村、同一阶段的同一事实，现并案办理。`,
  '受理时间和法定期限从最早收到的一件起算。并案后仍将单独答复您，您的查询码、回避、保密、复查等权利不变。',
];

export const withdrawal: Paragraphs = ({ file }) => [
  '您申请撤回反映的事项，经核实系您本人自愿，现予确认。',
  file.kase.goesOnWithoutComplainant
    ? '因该事项涉及公共利益，核实工作将继续进行，但不再需要您参与，也不再向您送达后续文书。'
    : '该事项就此办结。',
  '如撤回系受到压力、威胁或者利诱，请告知我们，可以重新办理。',
];

/** 责令改正通知 (SEED; ZJ-E 42): to whoever must act; the complainant is not mentioned. */
export const correctionOrder: Paragraphs = ({ notice, file, names }) => {
  const ofThisRound = file.actions.filter((a) => a.round === notice.round);
  const one = ofThisRound.find((a) => a.id === notice.subjectId);
  const actions = one ? [one] : ofThisRound;
  const rules = new Set(
    file.findings.filter((f) => f.round === notice.round && f.approvedAt !== null).flatMap((f) => f.rulesBroken),
  );
  return [
    `${names.place}换届选举有关事项，经核实须予改正。`,
    ...(rules.size > 0 ? [`不符合的规定：${[...rules].map((id) => names.rule(id)).join('；')}。`] : []),
    '现责令：',
    ...numbered(actions.map((a) => `${names.action(a.code)}：${a.what}。责任人：${a.ownerName}；完成期限：${zhDay(a.dueOn)}。`)),
    '完成后请附材料报告，由承办人以外的人员核查。不得打听、追查反映人。',
  ];
};

/** 督办函 (PWR 40; BJ-P 52): no identity; what is late, what is demanded, by when, and what follows. */
export const supervision: Paragraphs = ({ notice, file, names }) => {
  const round = subjectOf(notice, file.supervisions);
  if (!round) return [`请加快办理 ${file.kase.number} 号事项。`];
  return [
    `${file.kase.number} 号事项（${names.place}）现为第 ${round.ordinal} 次督办。`,
    `要求：${round.demand}`,
    `请于${zhDay(lastDayOf(round.dueAt))}前书面回复办理情况。`,
    '依据：信访工作条例第四十条。逾期不回复或者仍不办理的，将约谈、通报，直至挂牌督办和移送问责。',
  ];
};
