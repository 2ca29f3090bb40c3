import { firstObjection, refusal, type Refusal, type Rule } from '../kernel/rule.js';
import { dayOf, type Instant } from '../kernel/time.js';
import type { AnswerMode, CallBackResult, CaseState, Satisfaction } from '../cases/vocabulary.js';

export type Asked = {
  state: CaseState;
  /** Whether a reply of this round, or a merged child's own copy, is there to be asked about. */
  hasReply: boolean;
  /** Whether one of this round's tries reached the complainant. */
  isDone: boolean;
};

export type CallBackFacts = Asked & {
  result: CallBackResult;
  /** Whether the complainant can be reached and may be asked at all (SAT 4). */
  isOwed: boolean;
  isSettled: boolean;
  isHandler: boolean;
  contacted: boolean | null;
  resolved: boolean | null;
  satisfaction: Satisfaction | null;
  understood: boolean | null;
  /** By which way they were asked. */
  channel: AnswerMode;
  recordingRef: string | null;
};

export type RatingFacts = Asked & {
  /** Accusations are never rated, nor what was withdrawn. */
  mayBeAsked: boolean;
};

const NO_REPLY = refusal(
  'call-back.no-reply',
  '答复之后、在“已答复”或“已办结”时才能回访和评价。',
  'Call-back and rating come after the reply, while the case is replied or closed.',
);
const ALREADY_ASKED = refusal(
  'call-back.already-settled',
  '本次答复的回访已经完成。',
  'This reply has been asked about already.',
);

const isAfterTheReply = ({ state, hasReply }: Asked): Refusal | undefined =>
  hasReply && (state === 'replied' || state === 'closed') ? undefined : NO_REPLY;

/** Invariant 4: asked by someone other than the handler. */
const callerDidNotHandle: Rule<CallBackFacts> = ({ isHandler }) =>
  isHandler
    ? refusal('call-back.own-work', '办理过此件的人员不能回访，请由他人回访。', 'Who handled the case does not call back on it.')
    : undefined;

const isNotYetSettled: Rule<CallBackFacts> = ({ isSettled }) => (isSettled ? ALREADY_ASKED : undefined);

const isOwedAsSaid: Rule<CallBackFacts> = ({ result, isOwed }) => {
  if (result === 'not_owed')
    return isOwed
      ? refusal(
          'call-back.owed',
          '此件应当回访，不能记为无须回访。',
          'This case is owed a call-back; it cannot be recorded as not owed.',
        )
      : undefined;
  return isOwed
    ? undefined
    : refusal(
        'call-back.not-owed',
        '此件依规定不回访（无联系方式、检举控告、自报或已撤回），请记为无须回访。',
        'By the rules nobody is asked here (no contact, accusation, self-report, withdrawn); record it as not owed.',
      );
};

/** Unreached is a column of its own and never counts as satisfied. */
const answersFitTheResult: Rule<CallBackFacts> = ({ result, contacted, resolved, satisfaction, understood }) => {
  const hasAnswers = resolved !== null || satisfaction !== null || understood !== null;
  const fits = result === 'done' ? contacted !== false : contacted !== true && !hasAnswers;
  return fits
    ? undefined
    : refusal(
        'call-back.answers-do-not-fit',
        '未联系上或无须回访的，不得填写满意度等回答；完成回访的，须为已联系上。',
        'A call-back that reached nobody, or was not owed, has no answers; one that is done has reached somebody.',
      );
};

/** Model §4.8: only the complainant says how satisfied they are; what was said over the telephone can be heard again. */
const callIsRecorded: Rule<CallBackFacts> = ({ result, channel, resolved, satisfaction, understood, recordingRef }) =>
  result === 'done' &&
  channel === 'phone' &&
  (resolved !== null || satisfaction !== null || understood !== null) &&
  recordingRef === null
    ? refusal(
        'call-back.recording-missing',
        '电话回访中反映人作了回答的，须填写录音编号。',
        'Where somebody answered over the telephone, give the number of the recording.',
      )
    : undefined;

/** Why this call-back cannot go on record; nothing when it can. */
export const objectionToCallBack = firstObjection<CallBackFacts>([
  isAfterTheReply,
  callerDidNotHandle,
  isNotYetSettled,
  isOwedAsSaid,
  answersFitTheResult,
  callIsRecorded,
]);

/** Why the complainant cannot rate now; nothing when they can. Once per reply. */
export const objectionToRating = firstObjection<RatingFacts>([
  isAfterTheReply,
  ({ mayBeAsked }) =>
    mayBeAsked
      ? undefined
      : refusal(
          'rating.not-asked',
          '检举控告类事项和已撤回的事项不作满意度评价。',
          'Accusations and withdrawn matters are not rated.',
        ),
  ({ isDone }) =>
    isDone ? refusal('rating.already-given', '您已对这次答复作过评价。', 'This reply has been rated already.') : undefined,
]);

/** Three tries on three different days settle the call-back as UNREACHED (model §4.8). Pure. */
export const isUnreachedForGood = (tries: readonly Instant[]): boolean => new Set(tries.map(dayOf)).size >= 3;
