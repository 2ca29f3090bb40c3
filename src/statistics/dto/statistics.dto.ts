import type { Day } from '../../kernel/time.js';
import { OptionalDay, OptionalRegionCode } from '../../platform/http/fields.js';

/** Query of GET /api/statistics/district. */
export class DistrictStatisticsDto {
  /** Rates and what else is counted over a time: of cases received on these days, both included. */
  @OptionalDay() receivedFrom?: Day;
  @OptionalDay() receivedTo?: Day;
}

/** Query of GET /api/statistics/town. */
export class TownStatisticsDto extends DistrictStatisticsDto {
  /** Towns need not say it: theirs is their own. */
  @OptionalRegionCode('town') townCode?: string;
}
