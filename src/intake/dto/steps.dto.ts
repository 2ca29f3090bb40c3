import { StepDto } from '../../cases/dto/step.dto.js';
import { Flag, OptionalFlag, OptionalText, Text } from '../../platform/http/fields.js';

export class AnswerDto extends StepDto {
  @OptionalText({ max: 5000 }) text?: string;
  /** The guidance article that was read out or sent. */
  @OptionalText({ max: 100 }) articleSlug?: string;
  @OptionalFlag() acceptedByCaller?: boolean;
}

export class DeclineDto extends StepDto {
  /** One of the closed list (GET /api/taxonomy); "anonymous" is none. */
  @Text({ max: 64 }) ground: string;
  /** Where and how to go instead. */
  @Text({ max: 1000 }) whereToGo: string;
  @OptionalText({ max: 5000 }) explanation?: string;
}

export class WithdrawDto extends StepDto {
  /** The confirming person has asked and saw no sign of coercion. */
  @Flag() noCoercion: boolean;
  @OptionalText({ max: 1000 }) comment?: string;
}

export class MergeDto extends StepDto {
  @Text({ max: 64 }) parentId: string;
  @Text({ max: 1000 }) reason: string;
}
