import { StepDto } from '../../cases/dto/step.dto.js';
import { Choice, OptionalText, Text } from '../../platform/http/fields.js';
import { SENT_BACK, type SentBack } from '../review-rules.js';

/** Step `uphold`. */
export class UpholdDto extends StepDto {
  @Text({ max: 5000 }) opinion: string;
  /** The body's signed opinion, as evidence of the case; needed when the district office enters it. */
  @OptionalText({ max: 64 }) opinionEvidenceId?: string;
}

/** Step `sendBack`. */
export class SendBackDto extends UpholdDto {
  @Choice(SENT_BACK) decision: SentBack;
}
