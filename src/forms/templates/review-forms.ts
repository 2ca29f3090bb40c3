import type { ReviewDecision, ReviewedMatter } from '../../cases/vocabulary.js';
import { both, type Sentence } from '../../kernel/rule.js';
import { subjectOf, type InsideFacts } from '../facts/form-facts.js';
import { DESK, NO_APPROVAL, nothing, OFFICE, row, section, titled, type ComplainantTemplate } from '../template.js';
import { complainant } from './shared-parts.js';

const MATTER: Record<ReviewedMatter, Sentence> = {
  reply: both('答复意见', 'the reply'),
  decline: both('不予受理决定', 'the refusal'),
  merge: both('并案处理', 'the merger'),
  review: both('复查意见', 'the opinion of the review'),
};

const DECISION: Record<ReviewDecision, Sentence> = {
  uphold: both('维持', 'upheld'),
  quash: both('撤销，退回重新办理', 'quashed and sent back'),
  vary: both('变更，退回按本意见办理', 'varied; to be handled by this opinion'),
  redo: both('退回重新办理', 'sent back to be done again'),
};

/** 复查（复核）申请书: for the complainant's hand; drawn up so that nobody has to know how it is written. */
export const reviewApplication: ComplainantTemplate = {
  kind: 'REVIEW_APPLICATION',
  version: 1,
  audience: 'complainant',
  title: ({ file }) =>
    file.kase.outcome === 'upheld'
      ? both('复核申请书', 'Application for re-check')
      : both('复查申请书', 'Application for review'),
  word: null,
  addressee: ({ file, words: { reviewBodies } }) => (file.kase.outcome === 'upheld' ? reviewBodies[1] : reviewBodies[0]),
  drafters: DESK,
  approvers: NO_APPROVAL,
  hasSeal: false,
  signatures: [both('申请人（签名）', 'Applicant (signature)'), both('日期', 'Date')],
  parts: [
    row('against', 'form', '针对的答复（文号、日期）', 'Against (number, date)', ({ file, words }) =>
      file.kase.repliedAt
        ? words.t(`${words.dayOf(file.kase.repliedAt)}的答复意见`, `the reply of ${words.dayOf(file.kase.repliedAt)}`)
        : undefined,
    ),
    section('grounds', 'form', '申请理由', 'Grounds', ({ file }) => file.reviews.at(-1)?.grounds),
    row('attached', 'form', '附件', 'Attached', ({ words: { t } }) => t('答复意见书复印件一份', 'a copy of the reply')),
    section(
      'window',
      'law',
      '期限',
      'Time',
      ({ file, words }) =>
        words.t(
          '收到答复之日起三十日内提出，最后一日为节假日的顺延。',
          'Within 30 days of receiving the reply, rolling over a holiday.',
        ) +
        (file.reviewWindow
          ? words.t(`本件至${words.dayOf(file.reviewWindow.dueAt)}。`, ` Here until ${words.dayOf(file.reviewWindow.dueAt)}.`)
          : ''),
    ),
  ],
};

const reviewOf = (f: InsideFacts, level: number) =>
  subjectOf(
    f,
    f.file.reviews.filter((r) => r.level === level),
  );
const wordOf = (level: 1 | 2): Sentence => (level === 1 ? both('复查', 'review') : both('复核', 're-check'));

const accepted = (level: 1 | 2): ComplainantTemplate => ({
  kind: level === 1 ? 'REVIEW_ACCEPTED' : 'RECHECK_ACCEPTED',
  version: 1,
  audience: 'complainant',
  title: titled(`${wordOf(level).zh}受理通知书`, `${level === 1 ? 'Review' : 'Re-check'} accepted`),
  word: level === 1 ? '查受' : '核受',
  addressee: complainant,
  unit: ({ words: { reviewBodies } }) => reviewBodies[level - 1] ?? null,
  drafters: ['reviewer', ...OFFICE],
  approvers: ['reviewer', ...OFFICE],
  parts: [
    row('against', 'law', '针对', 'Against', (f) => {
      const review = reviewOf(f, level);
      return review && MATTER[review.against][f.words.language];
    }),
    row('received', 'law', '收到申请日期', 'Received on', (f) => {
      const review = reviewOf(f, level);
      return review && f.words.dayOf(review.requestedAt);
    }),
    row('body', 'law', '办理机关', 'Handled by', (f) => {
      const review = reviewOf(f, level);
      return review && f.words.group(review.bodyGroupId);
    }),
    section('grounds', 'law', '申请理由', 'Grounds', (f) => reviewOf(f, level)?.grounds),
    row('due', 'law', '作出意见的期限', 'Opinion due', ({ words, dues }) => {
      const due = level === 1 ? dues.review : dues.recheck;
      return due ? words.day(due) : words.t('收到申请之日起三十日内', 'within 30 days of the application');
    }),
  ],
});

const opinion = (level: 1 | 2): ComplainantTemplate => ({
  kind: level === 1 ? 'REVIEW_OPINION' : 'RECHECK_OPINION',
  version: 1,
  audience: 'complainant',
  title: titled(`${wordOf(level).zh}意见书`, `Opinion of the ${wordOf(level).en}`),
  word: level === 1 ? '查' : '复核',
  addressee: complainant,
  unit: ({ words: { reviewBodies } }) => reviewBodies[level - 1] ?? null,
  drafters: ['reviewer', ...OFFICE],
  approvers: ['reviewer', ...OFFICE],
  parts: [
    row('against', 'law', '针对', 'Against', (f) => {
      const review = reviewOf(f, level);
      return review && MATTER[review.against][f.words.language];
    }),
    section('grounds', 'law', '申请理由', 'Grounds', (f) => reviewOf(f, level)?.grounds),
    row('attached', 'form', '所附答复', 'Attached reply', nothing),
    row('decision', 'law', '决定', 'Decision', (f) => {
      const decision = reviewOf(f, level)?.decision;
      return decision ? DECISION[decision][f.words.language] : undefined;
    }),
    section('reasons', 'law', '理由', 'Reasons', (f) => reviewOf(f, level)?.opinion ?? undefined),
    section('remedy', 'law', level === 1 ? '救济途径' : '终结', level === 1 ? 'Next remedy' : 'Finality', (f) => {
      const decision = reviewOf(f, level)?.decision;
      const { t, reviewBodies } = f.words;
      if (!decision) return undefined;
      if (decision !== 'uphold')
        return t(
          '将由未参与过办理的人员重新核实，并作出新的答复。',
          'Persons who took no part verify it anew; a new reply follows.',
        );
      return level === 1
        ? t(
            `不服本意见的，可以自收到之日起三十日内向${reviewBodies[1] ?? '上一级机关'}申请复核一次。`,
            `You may ask ${reviewBodies[1] ?? 'the next body'} once for a re-check within 30 days of receiving this.`,
          )
        : t(
            '本意见为信访程序的最终意见；以同一事实和理由再次提出的，不再受理。',
            'This is the last word of the procedure; the same facts and reasons are not accepted again.',
          );
    }),
  ],
});

export const reviewAccepted = accepted(1);
export const recheckAccepted = accepted(2);
export const reviewOpinion = opinion(1);
export const recheckOpinion = opinion(2);
