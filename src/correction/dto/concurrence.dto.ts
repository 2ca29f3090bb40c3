import { CONCURRENCE_SUBJECTS, STANCES, type ConcurrenceSubject, type Stance } from '../../cases/vocabulary.js';
import { Choice, OptionalText } from '../../platform/http/fields.js';

/** A word of another office, or the request for it. */
export class ConcurrenceDto {
  @Choice(CONCURRENCE_SUBJECTS) subject: ConcurrenceSubject;
  @Choice(STANCES) stance: Stance;
  @OptionalText({ max: 5000 }) text?: string;
}
