import { refusal, firstObjection, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';

export const TRANSFER_KINDS = ['forward', 'assign'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export type TransferFacts = { kind: TransferKind; reportBy: Day | null; today: Day };

/** 交办 asks for a report by a date (PWR 22(3)). */
const assignmentHasItsDate: Rule<TransferFacts> = ({ kind, reportBy }) =>
  kind === 'assign' && reportBy === null
    ? refusal('transfer.report-by-missing', '交办须写明反馈期限。', 'An assignment must say by when the body reports back.')
    : undefined;

/** 转送 owes no feedback. */
const forwardingHasNone: Rule<TransferFacts> = ({ kind, reportBy }) =>
  kind === 'forward' && reportBy !== null
    ? refusal(
        'transfer.report-by-unexpected',
        '转送不要求反馈；须反馈的请用交办。',
        'Forwarding asks for no report; use "assign".',
      )
    : undefined;

const dateIsNotPast: Rule<TransferFacts> = ({ reportBy, today }) =>
  reportBy !== null && reportBy < today
    ? refusal('transfer.report-by-in-the-past', '反馈期限不能早于今天。', 'The report cannot be due in the past.')
    : undefined;

export const objectionToTransfer = firstObjection([assignmentHasItsDate, forwardingHasNone, dateIsNotPast]);

export type PartialTransferFacts = {
  isBeforeReply: boolean;
  isTransferredAlready: boolean;
  /** Allegations that the case itself would still answer. */
  remaining: number;
};

const stillBeforeReply: Rule<PartialTransferFacts> = ({ isBeforeReply }) =>
  isBeforeReply
    ? undefined
    : refusal('partial-transfer.too-late', '已答复或办结的件不能再移送诉求点。', 'After the reply no allegation is handed over.');

const notHandedOverYet: Rule<PartialTransferFacts> = ({ isTransferredAlready }) =>
  isTransferredAlready
    ? refusal('partial-transfer.already', '该诉求点已经移送。', 'This allegation was handed over already.')
    : undefined;

const somethingRemains: Rule<PartialTransferFacts> = ({ remaining }) =>
  remaining > 0
    ? undefined
    : refusal(
        'partial-transfer.last-allegation',
        '这是最后一个诉求点，请整件转送。',
        'This is the last allegation; transfer the whole case instead.',
      );

export const objectionToPartialTransfer = firstObjection([stillBeforeReply, notHandedOverYet, somethingRemains]);
