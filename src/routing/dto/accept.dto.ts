import { StepDto } from '../../cases/dto/step.dto.js';
import { OptionalText } from '../../platform/http/fields.js';

export class AcceptDto extends StepDto {
  /** Another guidance group than the town's own. */
  @OptionalText({ max: 64 }) leadGroupId?: string;
  @OptionalText({ max: 5000 }) comment?: string;
}
