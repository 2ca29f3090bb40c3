import { OptionalChoice, OptionalRegionCode, OptionalText } from '../../platform/http/fields.js';
import { LEVELS, type RegionLevel } from '../region.js';

export class ListRegionsDto {
  /** Only the places directly under this one. */
  @OptionalRegionCode() parent?: string;
  @OptionalChoice(LEVELS) level?: RegionLevel;
  /** Part of the name, or the beginning of the code. */
  @OptionalText({ max: 60 }) q?: string;
}
