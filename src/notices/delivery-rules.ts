import type { Delivery } from '../cases/entities/delivery.entity.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { addDays, dayOf, MINUTE, plus, startOfDay, type Instant } from '../kernel/time.js';
import { standing, type AttemptWay, type DeliveryAttempt } from './delivery-attempt.entity.js';

/** Three tries on three different days, then publication under number and code. */
const TRIES = 3;
/** Clocks of two desks differ by this much. */
const TOLERANCE = 5 * MINUTE;

export type AttemptFacts = {
  attempt: Omit<DeliveryAttempt, 'id' | 'deliveryId' | 'caseId' | 'byId' | 'recordedAt'>;
  delivery: Pick<Delivery, 'servedAt' | 'recipient'>;
  issuedAt: Instant;
  now: Instant;
  /** The record that it puts right, where it does; null where there is none of that id that still stands. */
  corrected: Pick<DeliveryAttempt, 'result' | 'at'> | null;
};

const notYetServed: Rule<AttemptFacts> = ({ attempt, delivery }) =>
  delivery.servedAt === null || attempt.correctsId !== null ? undefined : ALREADY_SERVED;

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
  attempt.result === 'served' || attempt.reason !== null || attempt.outcome !== null
    ? undefined
    : refusal('delivery.reason-missing', '未送达的须写明原因。', 'Say why it could not be delivered.');

type Particular = 'registeredNumber' | 'takenBy' | 'outcome';
const OF_WAY: Record<Particular, AttemptWay> = { registeredNumber: 'POST', takenBy: 'IN_PERSON', outcome: 'PHONE' };

const saysWhatBelongsToItsWay: Rule<AttemptFacts> = ({ attempt }) =>
  (Object.keys(OF_WAY) as Particular[]).every((key) => attempt[key] === null || attempt.way === OF_WAY[key])
    ? undefined
    : refusal(
        'delivery.other-way',
        '挂号编号只用于邮寄，签收人只用于当面送达，接通情况只用于电话。',
        'A registered number belongs to the post, who took it to handing over, how it ended to a call.',
      );

const postHasItsNumber: Rule<AttemptFacts> = ({ attempt: { way, result, registeredNumber } }) =>
  way === 'POST' && result === 'served' && registeredNumber === null
    ? refusal('delivery.number-missing', '邮寄送达的须填挂号编号。', 'What arrived by post needs the registered number.')
    : undefined;

const NUMBER = /^[A-Z0-9]{6,30}$/;

const numberIsOne: Rule<AttemptFacts> = ({ attempt: { registeredNumber } }) =>
  registeredNumber === null || NUMBER.test(registeredNumber)
    ? undefined
    : refusal(
        'delivery.number-wrong',
        '挂号编号只含字母和数字，6 至 30 位。',
        'A registered number has letters and digits alone, 6 to 30 of them.',
      );

const handedToSomebody: Rule<AttemptFacts> = ({ attempt: { way, result, takenBy } }) =>
  way === 'IN_PERSON' && result === 'served' && takenBy === null
    ? refusal('delivery.taker-missing', '当面送达的须写明由谁签收。', 'Say who took what was handed over.')
    : undefined;

const callEndedSo: Rule<AttemptFacts> = ({ attempt: { outcome, result } }) =>
  outcome === null || (outcome === 'reached') === (result === 'served')
    ? undefined
    : refusal(
        'delivery.outcome-contradicts',
        '接通情况与送达结果不一致。',
        'How the call ended and whether the notice was served contradict each other.',
      );

/** An answer or an engaged line says of a call what a receipt says of paper. */
const callHasItsEnd: Rule<AttemptFacts> = ({ attempt: { way, result, outcome } }) =>
  way === 'PHONE' && result === 'served' && outcome === null
    ? refusal('delivery.outcome-missing', '电话送达的须写明接通情况。', 'Say how the call ended.')
    : undefined;

/** Between offices it goes by official mail; a person is told by a way that leaves something to show. */
const officialIsForOffices: Rule<AttemptFacts> = ({ attempt: { way }, delivery: { recipient } }) =>
  way === 'OFFICIAL' && recipient === 'complainant'
    ? refusal(
        'delivery.official-for-offices',
        '公文送达只用于机关单位；送达本人的请选电话、邮寄或者当面。',
        'Official mail is for offices; tell the person by telephone, by post or face to face.',
      )
    : undefined;

/** Without the way nothing says how they were told. */
const saysItsWay: Rule<AttemptFacts> = ({ attempt: { way, result } }) =>
  way === null && result === 'served'
    ? refusal('delivery.way-missing', '送达的须写明方式。', 'Say by which way it was served.')
    : undefined;

/** Clocks run from the day of service, so what a correction may say otherwise are the particulars. */
const correctsWhatItMay: Rule<AttemptFacts> = ({ attempt, corrected }) => {
  if (attempt.correctsId === null) return undefined;
  if (corrected === null)
    return refusal(
      'delivery.nothing-to-correct',
      '要更正的送达记录不存在，或已经更正过。',
      'There is no such record, or it was corrected already.',
    );
  if (attempt.reason === null) return refusal('delivery.correction-reason', '更正须写明原因。', 'A correction needs its reason.');
  if (corrected.result !== attempt.result || (attempt.result === 'served' && dayOf(corrected.at) !== dayOf(attempt.at)))
    return refusal(
      'delivery.correction-of-result',
      '送达结果和送达日期是期限的起算点，不能更正；只能更正方式、编号、签收人、材料和时刻。',
      'Clocks run from result and day of service, which no correction changes; way, number, taker, evidence and hour may be put right.',
    );
  return undefined;
};

export const objectionToAttempt = firstObjection([
  notYetServed,
  correctsWhatItMay,
  notInTheFuture,
  notBeforeIssue,
  saysWhatBelongsToItsWay,
  saysItsWay,
  officialIsForOffices,
  callEndedSo,
  callHasItsEnd,
  failureHasAReason,
  postHasItsNumber,
  numberIsOne,
  handedToSomebody,
]);

/** Letters and digits as they are printed on the slip. */
export const normalRegisteredNumber = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toUpperCase();

/** Whether the complainant's notice is now served by publication: failed three times on three days (deadlines.md). */
export const isToBePublished = (
  { recipient }: Pick<Delivery, 'recipient'>,
  attempts: readonly Pick<DeliveryAttempt, 'id' | 'result' | 'at' | 'correctsId'>[],
): boolean => {
  const failed = standing(attempts).filter(({ result }) => result === 'failed');
  return recipient === 'complainant' && failed.length >= TRIES && new Set(failed.map(({ at }) => dayOf(at))).size >= TRIES;
};

/** A failed try is repeated on the next day at nine. */
export const nextTryAfter = (at: Instant): Instant => startOfDay(addDays(dayOf(at), 1)).replace('T00:', 'T09:');

export const ALREADY_SERVED = refusal(
  'delivery.already-served',
  '该文书已经送达，不再登记。',
  'This notice has been served already.',
);
