import { StepDto } from '../../cases/dto/step.dto.js';
import { Flag, OptionalText, TextList } from '../../platform/http/fields.js';

export class StartVerificationDto extends StepDto {
  /** Two or more persons of any unconflicted guidance group. */
  @TextList({ max: 10, min: 1, each: 64 }) verifierIds: string[];
  /** Each of them has declared to have no conflict. */
  @Flag() declaredNoConflict: boolean;
  @OptionalText({ max: 5000 }) plan?: string;
}
