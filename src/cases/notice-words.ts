import type { Sentence } from '../kernel/rule.js';
import type { NoticeKind, ReplyOpinion } from './vocabulary.js';

/** The title of each form (model §4.12). */
export const NOTICE_WORDS: Record<NoticeKind, Sentence> = {
  RECEIPT: { zh: '回执', en: 'Receipt' },
  INFORMATION_REQUEST: { zh: '补正通知', en: 'Request for information' },
  ANSWER: { zh: '答复', en: 'Answer' },
  ACCEPTANCE: { zh: '受理告知书', en: 'Notice of acceptance' },
  DECLINE: { zh: '不予受理告知书', en: 'Notice of refusal' },
  TRANSFER_LETTER: { zh: '转送（交办）函', en: 'Letter of transfer' },
  TRANSFER_NOTICE: { zh: '转送告知书', en: 'Notice of transfer' },
  EXTENSION: { zh: '延期告知书', en: 'Notice of extension' },
  SUSPENSION: { zh: '中止（恢复）办理告知书', en: 'Notice of suspension or resumption' },
  MERGE: { zh: '并案办理告知书', en: 'Notice of merger' },
  WITHDRAWAL: { zh: '撤回确认书', en: 'Confirmation of withdrawal' },
  CORRECTION_ORDER: { zh: '责令改正通知书', en: 'Order to correct' },
  REPLY: { zh: '答复意见书', en: 'Reply' },
  SUPERVISION: { zh: '督办函', en: 'Letter of supervision' },
  REVIEW_ACCEPTED: { zh: '复查受理通知书', en: 'Review accepted' },
  REVIEW_OPINION: { zh: '复查意见书', en: 'Opinion of the review' },
  RECHECK_ACCEPTED: { zh: '复核受理通知书', en: 'Re-check accepted' },
  RECHECK_OPINION: { zh: '复核意见书', en: 'Opinion of the re-check' },
  LATE: { zh: '超期告知书', en: 'Notice of delay' },
};

/** The petition law's word on a point (PWR 32). */
export const OPINION_WORDS: Record<ReplyOpinion, Sentence> = {
  SUPPORTED: { zh: '支持', en: 'supported' },
  PARTLY_SUPPORTED: { zh: '部分支持', en: 'partly supported' },
  EXPLAINED: { zh: '解释说明', en: 'explained' },
  NOT_SUPPORTED: { zh: '不予支持', en: 'not supported' },
};
