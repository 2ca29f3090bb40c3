import { refusal, type Rule } from '../kernel/rule.js';
import type { Case } from '../cases/entities/case.entity.js';
import type { ReviewDecision, ReviewedMatter } from '../cases/vocabulary.js';

export const SENT_BACK = ['quash', 'vary', 'redo'] as const satisfies readonly ReviewDecision[];
export type SentBack = (typeof SENT_BACK)[number];

/** 1: review (复查); 2: re-check (复核). */
export type ReviewLevel = 1 | 2;

/** What a request of the first level is about: the reply, the refusal, or the parent's reply to a merged child. Pure. */
export const matterOf = ({ outcome }: Pick<Case, 'outcome'>): ReviewedMatter =>
  outcome === 'declined' ? 'decline' : outcome === 'merged' ? 'merge' : 'reply';

/** The complainant asks in person; a clerk enters what was signed on paper. */
export const requestHasItsPaper: Rule<{ isStaff: boolean; paperEvidenceId: string | undefined }> = ({
  isStaff,
  paperEvidenceId,
}) =>
  isStaff && paperEvidenceId === undefined
    ? refusal(
        'review.paper-missing',
        '代为录入的申请须附反映人签名的书面申请。',
        'A request entered at the desk needs the signed paper as evidence.',
      )
    : undefined;

/** Where a body has no account, the district office enters its signed opinion together with the document. */
export const opinionHasItsPaper: Rule<{ isOfTheBody: boolean; opinionEvidenceId: string | undefined }> = (opinion) =>
  !opinion.isOfTheBody && opinion.opinionEvidenceId === undefined
    ? refusal(
        'review.opinion-paper-missing',
        '代复查、复核机关录入的意见须附其签章的意见书。',
        "An opinion entered for the review body needs the body's signed document as evidence.",
      )
    : undefined;

export const NO_BODY = refusal(
  'review.no-body',
  '没有可以受理的复查（复核）机关，请系统管理员设置。',
  'No review body is free to take this; the administrator has to set one up.',
);
