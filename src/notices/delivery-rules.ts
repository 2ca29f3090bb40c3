import type { Delivery } from '../cases/entities/delivery.entity.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { addDays, dayOf, MINUTE, plus, startOfDay, type Instant } from '../kernel/time.js';
import type { DeliveryAttempt } from './delivery-attempt.entity.js';

/** Three tries on three different days, then publication under number and code. */
const TRIES = 3;
/** Clocks of two desks differ by this much. */
const TOLERANCE = 5 * MINUTE;

export type AttemptFacts = {
  attempt: Pick<DeliveryAttempt, 'result' | 'at' | 'reason'>;
  delivery: Pick<Delivery, 'servedAt'>;
  issuedAt: Instant;
  now: Instant;
};

const notYetServed: Rule<AttemptFacts> = ({ delivery }) =>
  delivery.servedAt === null
    ? undefined
    : refusal('delivery.already-served', '该文书已经送达，不再登记。', 'This notice has been served already.');

const notInTheFuture: Rule<AttemptFacts> = ({ attempt, now }) =>
  attempt.at <= plus(now, TOLERANCE)
    ? undefined
    : refusal('delivery.in-future', '送达时间不能晚于现在。', 'The time of delivery lies in the future.');

/** A delivery receipt names the day, so the day of issue is early enough. */
const notBeforeIssue: Rule<AttemptFacts> = ({ attempt, issuedAt }) =>
  dayOf(attempt.at) >= dayOf(issuedAt)
    ? undefined
    : refusal(
        'delivery.before-issue',
        '送达时间不能早于文书发出之日。',
        'A notice is not delivered before the day of its issue.',
      );

const failureHasAReason: Rule<AttemptFacts> = ({ attempt }) =>
  attempt.result === 'served' || attempt.reason !== null
    ? undefined
    : refusal('delivery.reason-missing', '未送达的须写明原因。', 'Say why it could not be delivered.');

export const objectionToAttempt = firstObjection([notYetServed, notInTheFuture, notBeforeIssue, failureHasAReason]);

/** Whether the complainant's notice is now served by publication: failed three times on three days (deadlines.md). */
export const isToBePublished = (
  { recipient }: Pick<Delivery, 'recipient'>,
  attempts: readonly Pick<DeliveryAttempt, 'result' | 'at'>[],
): boolean => {
  const failed = attempts.filter(({ result }) => result === 'failed');
  return recipient === 'complainant' && failed.length >= TRIES && new Set(failed.map(({ at }) => dayOf(at))).size >= TRIES;
};

/** A failed try is repeated on the next day at nine. */
export const nextTryAfter = (at: Instant): Instant => startOfDay(addDays(dayOf(at), 1)).replace('T00:', 'T09:');
