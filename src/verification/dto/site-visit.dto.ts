import type { Instant } from '../../kernel/time.js';
import { OptionalInstant, OptionalText, TextList } from '../../platform/http/fields.js';

/** Either when they went, or why nobody did. */
export class SiteVisitDto {
  @OptionalInstant() visitedAt?: Instant;
  @OptionalText({ max: 5000 }) reasonWithoutVisit?: string;
  /** Verifiers of this round. */
  @TextList({ max: 10, min: 1, each: 64 }) byIds: string[];
  @OptionalText({ max: 200 }) place?: string;
  /** Persons, coded: `村民甲`. */
  @OptionalText({ max: 5000 }) spokenTo?: string;
  @OptionalText({ max: 5000 }) documentsSeen?: string;
  @OptionalText({ max: 5000 }) notes?: string;
}
