import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';

export type AnswerFacts = {
  isHandler: boolean;
  isEnded: boolean;
  raisedAt: Instant;
  toldAt: Instant;
  now: Instant;
};

const answererDidNotHandle: Rule<AnswerFacts> = ({ isHandler }) =>
  isHandler
    ? refusal(
        'follow-up.own-work',
        '办理过此件的人员不能就不满意之处作答复，请由他人办理。',
        'Who handled the case does not answer what the complainant is not satisfied with.',
      )
    : undefined;

const isStillOpen: Rule<AnswerFacts> = ({ isEnded }) =>
  isEnded
    ? refusal('follow-up.ended', '此项跟进已经答复或已经结束。', 'This has been answered already, or has come to its end.')
    : undefined;

const wasToldBetween: Rule<AnswerFacts> = ({ raisedAt, toldAt, now }) =>
  toldAt < raisedAt || toldAt > now
    ? refusal(
        'follow-up.told-at',
        '告知时间须在反映人表示不满意之后，且不晚于现在。',
        'The person was told after saying that they were not satisfied, and not later than now.',
      )
    : undefined;

/** Why this answer cannot go on record; nothing when it can (R56). */
export const objectionToAnswer = firstObjection<AnswerFacts>([answererDidNotHandle, isStillOpen, wasToldBetween]);
