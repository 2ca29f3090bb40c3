import { StepDto } from '../../cases/dto/step.dto.js';
import { Choice, Text } from '../../platform/http/fields.js';
import { REOPEN_REASONS, type ReopenReason } from '../reopening-rules.js';

/** Step `reopen`. */
export class ReopenDto extends StepDto {
  @Choice(REOPEN_REASONS) reason: ReopenReason;
  @Text({ max: 5000 }) explanation: string;
}
