import { Choice, OptionalInstant, OptionalText } from '../../platform/http/fields.js';
import type { Instant } from '../../kernel/time.js';
import { ATTEMPT_RESULTS, type AttemptResult } from '../delivery-attempt.entity.js';

export class AttemptDto {
  @Choice(ATTEMPT_RESULTS) result: AttemptResult;
  /** The time of the try, or the date on the delivery receipt; now, where left out. */
  @OptionalInstant() at?: Instant;
  /** Demanded of a failed try. */
  @OptionalText({ max: 200 }) reason?: string;
}
