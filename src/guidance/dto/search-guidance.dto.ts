import { STAGES, type StageCode } from '../../elections/stages.js';
import { OptionalChoice, OptionalText } from '../../platform/http/fields.js';

/** Query of GET /api/guidance. */
export class SearchGuidanceDto {
  /** Words that must all be there; two Chinese characters are enough. */
  @OptionalText({ max: 100 }) q?: string;
  @OptionalChoice(STAGES) stage?: StageCode;
  /** A code of the taxonomy, S3-01. */
  @OptionalText({ max: 8 }) code?: string;
}
