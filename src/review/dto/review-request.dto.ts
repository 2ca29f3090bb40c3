import { StepDto } from '../../cases/dto/step.dto.js';
import { OptionalText, Text } from '../../platform/http/fields.js';

/** Steps `requestReview` and `requestRecheck`. */
export class ReviewRequestDto extends StepDto {
  @Text({ max: 5000 }) grounds: string;
  /** The signed paper, as evidence of the case; needed when a clerk enters the request. */
  @OptionalText({ max: 64 }) paperEvidenceId?: string;
}
