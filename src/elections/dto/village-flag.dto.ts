import { ChoiceOrNull, OptionalText, Text } from '../../platform/http/fields.js';
import { VILLAGE_FLAGS, type VillageFlag } from '../village-profile.entity.js';

export class VillageFlagDto {
  /** `null`: no longer key or difficult. */
  @ChoiceOrNull(VILLAGE_FLAGS) flag: VillageFlag | null;
  @Text({ max: 2000 }) reason: string;
  /** Left out, the guide on site stays. */
  @OptionalText({ max: 60 }) onSiteGuideStaffId?: string;
}
