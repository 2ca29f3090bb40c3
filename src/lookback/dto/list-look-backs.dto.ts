import { STAGE_CODES, type StageCode } from '../../cases/vocabulary.js';
import { OptionalChoice, OptionalFlag, OptionalRegionCode, OptionalText, OptionalWhole } from '../../platform/http/fields.js';

/** Query of GET /api/look-backs. */
export class ListLookBacksDto {
  @OptionalRegionCode('town') town?: string;
  @OptionalRegionCode('village') village?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  /** true: not yet filled; false: filled. */
  @OptionalFlag() open?: boolean;
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 200 }) limit?: number;
}
