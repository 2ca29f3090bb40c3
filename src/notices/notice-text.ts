import { NOTICE_WORDS } from '../cases/notice-words.js';
import type { NoticeKind, Recipient } from '../cases/vocabulary.js';
import { zhDayOf, type NoticeFacts, type Paragraphs } from './notice-facts.js';
import * as desk from './texts/desk-texts.js';
import * as handling from './texts/handling-texts.js';
import * as result from './texts/result-texts.js';

const FORMS: Record<NoticeKind, Paragraphs> = {
  RECEIPT: desk.receipt,
  INFORMATION_REQUEST: desk.informationRequest,
  ANSWER: desk.answer,
  ACCEPTANCE: desk.acceptance,
  DECLINE: desk.decline,
  TRANSFER_LETTER: desk.transferLetter,
  TRANSFER_NOTICE: desk.transferNotice,
  EXTENSION: handling.extension,
  SUSPENSION: handling.suspension,
  MERGE: handling.merge,
  WITHDRAWAL: handling.withdrawal,
  CORRECTION_ORDER: handling.correctionOrder,
  REPLY: result.reply,
  SUPERVISION: handling.supervision,
  REVIEW_ACCEPTED: result.reviewAccepted,
  REVIEW_OPINION: result.reviewOpinion,
  RECHECK_ACCEPTED: result.recheckAccepted,
  RECHECK_OPINION: result.recheckOpinion,
  LATE: handling.late,
};

/** The printed words of a notice (model §4.12): title, case number, addressee, what the form must carry, issuing unit, day. Pure. */
export const noticeText = (facts: NoticeFacts): string => {
  const { notice, recipient, file, names } = facts;
  return [
    NOTICE_WORDS[notice.kind].zh,
    `编号：${file.kase.number}`,
    `${addressee(recipient, facts)}：`,
    ...FORMS[notice.kind](facts).map((paragraph) => `　　${paragraph}`),
    names.office,
    zhDayOf(notice.issuedAt),
  ].join('\n');
};

/** The complainant stands under the alias: printing the name is for the sheet that leaves the house, not for the record. */
const addressee = (recipient: Recipient, { notice, file, names }: NoticeFacts): string => {
  switch (recipient) {
    case 'complainant':
      return file.kase.alias;
    case 'town':
      return names.townGroup ?? '镇领导小组';
    case 'group':
      return groupAddressed(notice.subjectId, file.supervisions, names.group) ?? names.leadGroup ?? '承办组';
    case 'other_body':
      return typeof notice.particulars['body'] === 'string' ? notice.particulars['body'] : '有权处理的机关';
    case 'action_owner':
      return file.actions.find(({ id }) => id === notice.subjectId)?.ownerName ?? '整改责任单位';
    default:
      return recipient satisfies never;
  }
};

const groupAddressed = (
  subjectId: string | null,
  rounds: readonly { id: string; groupId: string }[],
  nameOf: (id: string) => string,
): string | undefined => {
  const round = rounds.find(({ id }) => id === subjectId);
  return round && nameOf(round.groupId);
};
