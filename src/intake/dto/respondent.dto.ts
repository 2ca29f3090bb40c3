import { RESPONDENT_TYPES, type RespondentType } from '../../cases/vocabulary.js';
import { Choice, NestedList, OptionalRegionCode, OptionalText, Text } from '../../platform/http/fields.js';

/** Whom the complaint is about: an office, a group of ours, or a person. */
export class RespondentDto {
  @Choice(RESPONDENT_TYPES) type: RespondentType;
  @Text({ max: 200 }) name: string;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalText({ max: 64 }) groupId?: string;
  @OptionalText({ max: 64 }) staffId?: string;
}

export class RespondentsDto {
  @NestedList(() => RespondentDto, { min: 1, max: 10 }) respondents: RespondentDto[];
}
