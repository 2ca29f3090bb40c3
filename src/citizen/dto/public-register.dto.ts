import { OCCURRENCES, type Occurrence } from '../../cases/vocabulary.js';
import { AllegationDto } from '../../intake/dto/allegation.dto.js';
import { ComplainantDto } from '../../intake/dto/person.dto.js';
import { PriorPetitionDto } from '../../intake/dto/prior-petition.dto.js';
import { RespondentDto } from '../../intake/dto/respondent.dto.js';
import {
  Flag,
  OptionalChoice,
  OptionalNested,
  OptionalNestedList,
  OptionalRegionCode,
  OptionalText,
  Text,
} from '../../platform/http/fields.js';

/** What a citizen enters without an account. Nothing of the person is demanded (R01, R29). */
export class PublicRegisterDto {
  /** Has read who processes the data, for what, for how long, and with which rights (PIPL 17); must be true. */
  @Flag() consent: boolean;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(OCCURRENCES) occurrence?: Occurrence;
  @Text({ max: 20_000 }) narrative: string;
  @OptionalText({ max: 2000 }) remedySought?: string;
  /** Number of the earlier petition on the same matter. */
  @OptionalText({ max: 64 }) repeatOf?: string;
  @OptionalNestedList(() => AllegationDto, { max: 20 }) allegations?: AllegationDto[];
  @OptionalNested(() => ComplainantDto) complainant?: ComplainantDto;
  @OptionalNestedList(() => RespondentDto, { max: 10 }) respondents?: RespondentDto[];
  @OptionalNestedList(() => PriorPetitionDto, { max: 20 }) priorPetitions?: PriorPetitionDto[];
}
