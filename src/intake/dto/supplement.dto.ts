import { OCCURRENCES, STAGE_CODES, type Occurrence, type StageCode } from '../../cases/vocabulary.js';
import {
  OptionalChoice,
  OptionalFlag,
  OptionalNested,
  OptionalNestedList,
  OptionalRegionCode,
  OptionalText,
  Text,
} from '../../platform/http/fields.js';
import { AllegationDto } from './allegation.dto.js';
import { PersonDto } from './person.dto.js';

export class AllegationCodeDto {
  @Text({ max: 64 }) allegationId: string;
  @Text({ max: 8 }) code: string;
}

/** What was missing at registration. What is there stays; corrections are new records. */
export class SupplementFieldsDto {
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  @OptionalChoice(OCCURRENCES) occurrence?: Occurrence;
  @OptionalText({ max: 2000 }) remedySought?: string;
  @OptionalFlag() privacyNoticeGiven?: boolean;
  @OptionalNested(() => PersonDto) complainant?: PersonDto;
  /** Further points. */
  @OptionalNestedList(() => AllegationDto, { max: 20 }) allegations?: AllegationDto[];
  /** Codes for points that have none yet. */
  @OptionalNestedList(() => AllegationCodeDto, { max: 20 }) allegationCodes?: AllegationCodeDto[];
}

export class SupplementDto extends SupplementFieldsDto {
  /** In the complainant's own words. */
  @OptionalText({ max: 5000 }) text?: string;
}
