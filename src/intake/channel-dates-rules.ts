import type { Channel } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { addDays, dayOf, MINUTE, plus, startOfDay, type Day, type Instant } from '../kernel/time.js';

/** A channel's own dates as they were read, and what was given as the moment of receipt. */
export type ChannelDates = {
  channel: Channel;
  receivedAt: Instant;
  now: Instant;
  callStart?: Instant;
  callEnd?: Instant;
  dateReceived?: Day;
  postmarkDate?: Day;
  arrivedAt?: Instant;
  leftAt?: Instant;
  theirReceiptDate?: Day;
};

/** A clock on a colleague's desk may be a little ahead. */
const AHEAD_MS = 5 * MINUTE;
const OLDEST_DAYS = 2 * 365 + 1;

/**
 * When it reached us, where the registrar does not say: the call's start, the visitor's arrival, the day the letter came in
 * (R03, R04: the clock starts at receipt, not at keying), else now. Of a letter of an earlier day only the day is known; it counts
 * from the day's beginning, the side that cannot hurt the citizen.
 */
export const receivedWhen = (
  { channel, callStart, arrivedAt, dateReceived }: Omit<ChannelDates, 'receivedAt' | 'now'>,
  now: Instant,
): Instant => {
  if (channel === 'CALL' && callStart) return callStart;
  if (channel === 'VISIT' && arrivedAt) return arrivedAt;
  if (channel === 'LETTER' && dateReceived && dateReceived !== dayOf(now)) return startOfDay(dateReceived);
  return now;
};

const isAhead = (at: Instant | undefined, now: Instant): boolean => at !== undefined && at > plus(now, AHEAD_MS);

const receiptIsNotAhead: Rule<ChannelDates> = ({ receivedAt, callStart, arrivedAt, dateReceived, theirReceiptDate, now }) =>
  isAhead(receivedAt, now) ||
  isAhead(callStart, now) ||
  isAhead(arrivedAt, now) ||
  (dateReceived ?? '') > dayOf(now) ||
  (theirReceiptDate ?? '') > dayOf(now)
    ? refusal('register.in-future', '收到时间不能在将来。', 'The moment of receipt cannot lie in the future.')
    : undefined;

const receiptIsNotTooOld: Rule<ChannelDates> = ({ receivedAt, now }) =>
  dayOf(receivedAt) < addDays(dayOf(now), -OLDEST_DAYS)
    ? refusal('register.too-old', '收到时间不能早于两年前。', 'The moment of receipt cannot be more than two years ago.')
    : undefined;

/** The day on the receipt stamp is the letter's receipt; anything else would move the statutory clock. */
const letterCameOnItsDay: Rule<ChannelDates> = ({ channel, dateReceived, receivedAt }) =>
  channel === 'LETTER' && dateReceived !== undefined && dateReceived !== dayOf(receivedAt)
    ? refusal(
        'register.letter-day-differs',
        `来信的收到时间须在收信日期 ${dateReceived} 当天。`,
        `A letter's moment of receipt lies on its day of receipt, ${dateReceived}.`,
      )
    : undefined;

const postmarkIsNotAfterReceipt: Rule<ChannelDates> = ({ postmarkDate, dateReceived }) =>
  postmarkDate !== undefined && dateReceived !== undefined && postmarkDate > dateReceived
    ? refusal('register.postmark-after-receipt', '邮戳日期不能晚于收信日期。', 'The postmark cannot be later than the receipt.')
    : undefined;

/** Theirs is kept, ours starts the clocks (R05): they cannot have received it after they sent it to us. */
const theirReceiptIsNotAfterOurs: Rule<ChannelDates> = ({ theirReceiptDate, receivedAt }) =>
  theirReceiptDate !== undefined && theirReceiptDate > dayOf(receivedAt)
    ? refusal(
        'register.their-receipt-after-ours',
        '来文单位的收到日期不能晚于我方收到日期。',
        'The sending body cannot have received it after we did.',
      )
    : undefined;

const endIsNotBeforeStart: Rule<ChannelDates> = ({ callStart, callEnd, arrivedAt, leftAt }) =>
  (callStart && callEnd && callEnd < callStart) || (arrivedAt && leftAt && leftAt < arrivedAt)
    ? refusal('register.end-before-start', '结束时间不能早于开始时间。', 'The end cannot be before the start.')
    : undefined;

/** Why these dates cannot be true; nothing when they can. A wrong date written on a letter is recorded as it stands. */
export const objectionToDates = firstObjection([
  receiptIsNotAhead,
  receiptIsNotTooOld,
  letterCameOnItsDay,
  postmarkIsNotAfterReceipt,
  theirReceiptIsNotAfterOurs,
  endIsNotBeforeStart,
]);
