import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';

export type SupervisionFacts = {
  isOpenCase: boolean;
  /** The group that shall answer: assigned to the case, or undefined. */
  groupId: string | undefined;
  /** Groups whose last round has not been answered yet, with the end of its time. */
  openRounds: readonly { groupId: string; dueAt: Instant }[];
  /** Dues of the case's open clocks that do not stand still. */
  dues: readonly Instant[];
  reason: string | undefined;
  now: Instant;
};

const caseIsOpen: Rule<SupervisionFacts> = ({ isOpenCase }) =>
  isOpenCase ? undefined : refusal('supervision.case-closed', '已办结的事项不再督办。', 'A closed case is not supervised.');

const groupIsAssigned: Rule<SupervisionFacts> = ({ groupId }) =>
  groupId
    ? undefined
    : refusal('supervision.group', '督办对象须是本件的承办组。', 'Supervision goes to a group that is assigned to the case.');

/** A round has its 2 W to be answered; only after that comes the next. */
const lastRoundIsOver: Rule<SupervisionFacts> = ({ openRounds, groupId, now }) =>
  openRounds.some((round) => round.groupId === groupId && round.dueAt >= now)
    ? refusal(
        'supervision.round-running',
        '上一次督办尚在回复期限内。',
        'The former round can still be answered; wait until it is over.',
      )
    : undefined;

const somethingIsLate: Rule<SupervisionFacts> = ({ dues, reason, now }) =>
  reason !== undefined || dues.some((dueAt) => dueAt < now)
    ? undefined
    : refusal(
        'supervision.nothing-overdue',
        '目前没有超期的时限；确需督办的，请写明理由。',
        'Nothing is overdue; to supervise nevertheless, give the reason.',
      );

export type SystemRound = Pick<SupervisionFacts, 'isOpenCase' | 'openRounds' | 'now'> & {
  groupId: string;
  /** The group still has a part in the case and is not shut out from it. */
  isConcerned: boolean;
  /** The escalation has its round already. */
  isIssued: boolean;
};

/** Whether the ladder's letter goes out; where it does not, nobody has done anything wrong, so there is no reason to give. */
export const mayBeSupervised = ({ isOpenCase, isConcerned, isIssued, ...facts }: SystemRound): boolean =>
  isOpenCase && isConcerned && !isIssued && lastRoundIsOver({ ...facts, isOpenCase, dues: [], reason: undefined }) === undefined;

/** What the ladder's own letter asks for (model §4.12, 督办函). */
export const SYSTEM_DEMAND = '本件已逾期一个工作日以上。请立即办理，并书面说明：迟延的原因、已做的工作、余下的工作和完成日期。';

/** R25, 信访工作条例 40. */
export const objectionToSupervision = firstObjection([caseIsOpen, groupIsAssigned, lastRoundIsOver, somethingIsLate]);
