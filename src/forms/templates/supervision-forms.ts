import { lastDayOf } from '../../calendar/counting.js';
import { ADDRESSEE } from '../addressee.js';
import { subjectOf, type InsideFacts, type OutsideFacts } from '../facts/form-facts.js';
import {
  HANDLERS,
  items,
  NO_APPROVAL,
  nothing,
  OFFICE,
  row,
  section,
  titled,
  type InsideTemplate,
  type OutsideTemplate,
} from '../template.js';
import { foundByCode } from './shared-parts.js';

const letter = (f: OutsideFacts) => subjectOf(f, f.supervisions);

/** 督办函 (PWR 40; BJ-P 52; DB41/T 1860-2019 App. D): what is late, what is demanded, by when, and what follows; no identity. */
export const supervision: OutsideTemplate = {
  kind: 'SUPERVISION',
  version: 1,
  audience: 'outside',
  title: titled('督办函', 'Letter of supervision'),
  word: '督',
  addressee: (f) => {
    const round = letter(f);
    return round ? f.words.group(round.groupId) : null;
  },
  drafters: OFFICE,
  approvers: OFFICE,
  parts: [
    row('round', 'law', '督办次数', 'Round', (f) => {
      const round = letter(f);
      return round && f.words.t(`第 ${round.ordinal} 次`, `no. ${round.ordinal}`);
    }),
    section('delay', 'law', '迟延的事实', 'Facts of the delay', ({ words, dues, kase }) => {
      const due = dues.wholeCase ?? dues.legal60c;
      return due
        ? words.t(
            `${kase.number} 号事项（${words.place}）应于${words.day(due)}前办结，现尚未办结。`,
            `Case ${kase.number} (${words.place}) is due by ${words.day(due)} and is not closed.`,
          )
        : undefined;
    }),
    section('demand', 'law', '要求', 'What is demanded', (f) => letter(f)?.demand),
    row('due', 'law', '书面回复期限', 'Written answer by', (f) => {
      const round = letter(f);
      return round && f.words.day(lastDayOf(round.dueAt));
    }),
    row('clause', 'law', '依据', 'Clause', ({ words: { t } }) =>
      t('信访工作条例第四十条', 'Regulations on Petition Work, art. 40'),
    ),
    section('consequence', 'law', '逾期后果', 'Consequence', ({ words: { t } }) =>
      t(
        '逾期不回复或者仍不办理的，将约谈、通报、挂牌督办，直至移送问责。',
        'Without an answer or action: talk, circulation, listed supervision, and referral for accountability.',
      ),
    ),
    row('cc', 'form', '抄送', 'Copies to', nothing),
  ],
};

/** 改进建议书 (PWR 40; BJ-P 52) */
export const advice: OutsideTemplate = {
  kind: 'ADVICE',
  version: 1,
  audience: 'outside',
  title: titled('改进建议书', 'Advice for improvement'),
  word: '建',
  addressee: ({ words, written }) => written[ADDRESSEE] ?? words.townGroup,
  drafters: OFFICE,
  approvers: OFFICE,
  parts: [
    section('problem', 'law', '存在的问题', 'Problem', foundByCode),
    section('advice', 'law', '建议', 'Advice', nothing),
    section('feedback', 'law', '反馈要求', 'Feedback', ({ words: { t } }) =>
      t(
        '请于收到之日起三个工作日内书面反馈是否采纳；不采纳的说明理由。',
        'Please answer in writing within three working days whether it is adopted, and if not, why.',
      ),
    ),
  ],
};

/** 改进建议反馈: the receiving unit's answer, drawn up for its hand. */
export const adviceFeedback: InsideTemplate = {
  kind: 'ADVICE_FEEDBACK',
  version: 1,
  audience: 'inside',
  title: titled('改进建议反馈书', 'Feedback on the advice'),
  word: '建复',
  addressee: ({ words }) => words.office,
  unit: ({ words }) => words.townGroup,
  drafters: [...OFFICE, ...HANDLERS],
  approvers: NO_APPROVAL,
  parts: [
    row('advice', 'form', '对应的建议书文号', 'On which advice', nothing),
    section('adopted', 'law', '是否采纳', 'Whether it is adopted', nothing),
    section('whyNot', 'form', '未采纳的理由', 'If not, why', nothing),
    row('done', 'form', '落实情况和日期', 'What was done, and when', nothing),
  ],
};

const urgent = (f: InsideFacts) => subjectOf(f, f.file.urgentReports);

/** 重大紧急信息报送单 (PWR 25) */
export const urgentReport: InsideTemplate = {
  kind: 'URGENT_REPORT',
  version: 1,
  audience: 'inside',
  title: titled('重大紧急信息报送单', 'Report of a grave and urgent matter'),
  word: '急',
  addressee: nothingOr,
  drafters: [...HANDLERS, 'head'],
  approvers: NO_APPROVAL,
  parts: [
    row('ordinal', 'law', '报送次序', 'Report no.', (f) => {
      const report = urgent(f);
      return (
        report &&
        (report.ordinal === 1
          ? f.words.t('首报', 'first')
          : f.words.t(`续报 ${report.ordinal - 1}`, `follow-up ${report.ordinal - 1}`))
      );
    }),
    section('what', 'law', '情况', 'What', (f) => urgent(f)?.what),
    row('where', 'law', '地点', 'Where', (f) => urgent(f)?.place),
    row('people', 'law', '涉及人员', 'People', (f) => urgent(f)?.people),
    row('since', 'law', '发生时间', 'Since when', (f) => {
      const report = urgent(f);
      return report && f.words.time(report.since);
    }),
    section('measures', 'law', '已采取的措施', 'Measures', (f) => urgent(f)?.measures),
    section('risk', 'law', '风险', 'Risk', (f) => urgent(f)?.risk),
    row('next', 'law', '下次报送时间', 'Next report', (f) => {
      const report = urgent(f);
      return report && (report.nextReportAt ? f.words.time(report.nextReportAt) : f.words.t('终报', 'final report'));
    }),
    section('matter', 'where-known', '涉及事项', 'Matters concerned', ({ points, words }) =>
      items(points.flatMap(({ code }) => (code ? [words.code(code)] : []))),
    ),
  ],
};

function nothingOr({ words: { t } }: InsideFacts): string {
  return t('区委、区政府信访工作联席会议办公室', 'The district’s joint office for petition work');
}
