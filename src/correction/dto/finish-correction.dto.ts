import { StepDto } from '../../cases/dto/step.dto.js';
import { OptionalText } from '../../platform/http/fields.js';

export class FinishCorrectionDto extends StepDto {
  @OptionalText({ max: 5000 }) comment?: string;
}
