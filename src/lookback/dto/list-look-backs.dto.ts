import { LOOK_BACK_RESULTS, STAGE_CODES, type LookBackResult, type StageCode } from '../../cases/vocabulary.js';
import { OptionalChoice, OptionalFlag, OptionalRegionCode, OptionalText, OptionalWhole } from '../../platform/http/fields.js';

/** Query of GET /api/look-backs. */
export class ListLookBacksDto {
  @OptionalRegionCode('town') town?: string;
  @OptionalRegionCode('village') village?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  /** true: not yet filled; false: filled. */
  @OptionalFlag() open?: boolean;
  /** true: not filled although it is due. */
  @OptionalFlag() overdue?: boolean;
  /** What the three items found. */
  @OptionalChoice(LOOK_BACK_RESULTS) procedure?: LookBackResult;
  @OptionalChoice(LOOK_BACK_RESULTS) archive?: LookBackResult;
  @OptionalChoice(LOOK_BACK_RESULTS) publicVoice?: LookBackResult;
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 200 }) limit?: number;
}
