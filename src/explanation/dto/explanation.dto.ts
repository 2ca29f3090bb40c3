import {
  Choice,
  DayField,
  Flag,
  OptionalChoice,
  OptionalDay,
  OptionalNestedList,
  OptionalText,
  OptionalTextList,
  OptionalWhole,
  Text,
  TextList,
} from '../../platform/http/fields.js';
import {
  EXPLANATION_MODES,
  REACTIONS,
  type Audience,
  type ExplanationMode,
  type ExplanationPoint,
  type Reaction,
} from '../../cases/vocabulary.js';

/** What was explained on one allegation, in plain words. */
export class ExplanationPointDto implements ExplanationPoint {
  @Text({ max: 64 }) allegationId: string;
  @Text({ max: 5000 }) text: string;
}

/** An explanation (说明解释) that was given. */
export class ExplanationDto {
  /** complainant, household, villagers_meeting, village_notice, all_villages. */
  @TextList({ min: 1, max: 5, each: 32 }) audiences: Audience[];
  @Choice(EXPLANATION_MODES) mode: ExplanationMode;
  @DayField() heldOn: string;
  @OptionalText({ max: 200 }) place?: string;
  /** Staff ids of those who explained; at least one of a district guidance group. */
  @TextList({ min: 1, max: 20, each: 64 }) byIds: string[];
  @OptionalWhole({ min: 0, max: 100_000 }) headcount?: number;
  @Text({ max: 5000 }) text: string;
  @OptionalNestedList(() => ExplanationPointDto, { max: 20 }) points?: ExplanationPointDto[];
  @OptionalTextList({ max: 20, each: 200 }) legalBasis?: string[];
  @OptionalText({ max: 5000 }) questions?: string;
  @OptionalChoice(REACTIONS) reaction?: Reaction;
  @OptionalText({ max: 5000 }) followUp?: string;
  /** That the text was checked for leaks of identity; must be true for public audiences. */
  @Flag() leakChecked: boolean;
  @OptionalDay() postedFrom?: string;
  @OptionalDay() postedTo?: string;
  @OptionalText({ max: 64 }) photoEvidenceId?: string;
}
