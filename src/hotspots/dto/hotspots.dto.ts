import { Flag, OptionalFlag, OptionalText, OptionalWhole, Text } from '../../platform/http/fields.js';

/** Query of GET /api/hotspots. */
export class ListHotspotsDto {
  @OptionalFlag() decided?: boolean;
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
}

export class HotspotDecisionDto {
  /** Whether the village becomes a key village (重点村). */
  @Flag() flagKey: boolean;
  /** The member of a guidance group who guides on site; only with the flag. */
  @OptionalText({ max: 64 }) onSiteGuideStaffId?: string;
  @Text({ max: 2000 }) reason: string;
}
