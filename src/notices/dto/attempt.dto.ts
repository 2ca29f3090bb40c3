import { Choice, OptionalChoice, OptionalInstant, OptionalText } from '../../platform/http/fields.js';
import type { Instant } from '../../kernel/time.js';
import {
  ATTEMPT_RESULTS,
  ATTEMPT_WAYS,
  CALL_OUTCOMES,
  TAKERS,
  type AttemptResult,
  type AttemptWay,
  type CallOutcome,
  type Taker,
} from '../delivery-attempt.entity.js';

export class AttemptDto {
  @Choice(ATTEMPT_RESULTS) result: AttemptResult;
  /** The time of the try, or the date on the delivery receipt; now, where left out. */
  @OptionalInstant() at?: Instant;
  /** The way that was really taken; as the delivery says, where left out. */
  @OptionalChoice(ATTEMPT_WAYS) way?: AttemptWay;
  /** Of registered mail; demanded when it arrived by post. */
  @OptionalText({ max: 30 }) registeredNumber?: string;
  /** Demanded when it was handed over. */
  @OptionalChoice(TAKERS) takenBy?: Taker;
  /** Of a call. */
  @OptionalChoice(CALL_OUTCOMES) outcome?: CallOutcome;
  /** The slip, the receipt with its signature, the recording: evidence of this case. */
  @OptionalText({ max: 64 }) evidenceId?: string;
  /** Demanded of a failed try that is no call, and of a correction. */
  @OptionalText({ max: 200 }) reason?: string;
  /** The record that this one puts right: same result, and the same day where it was served, since clocks run from it. */
  @OptionalText({ max: 64 }) correctsId?: string;
}
