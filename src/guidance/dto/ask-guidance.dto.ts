import { STAGES, type StageCode } from '../../elections/stages.js';
import { OptionalChoice, OptionalTextList, Text } from '../../platform/http/fields.js';

/** Body of POST /api/guidance/answering. */
export class AskGuidanceDto {
  /** The question in the complainant's own words. */
  @Text({ max: 20_000 }) text: string;
  @OptionalChoice(STAGES) stage?: StageCode;
  /** Codes that the desk has set. */
  @OptionalTextList({ max: 20, each: 8 }) codes?: string[];
}
