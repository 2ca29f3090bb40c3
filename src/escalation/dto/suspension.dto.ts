import { SUSPENSION_REASONS, type SuspensionReason } from '../../cases/vocabulary.js';
import type { Day } from '../../kernel/time.js';
import { Choice, DayField, Flag, Text } from '../../platform/http/fields.js';

export class SuspensionDto {
  @Choice(SUSPENSION_REASONS) reason: SuspensionReason;
  @Text({ max: 5000 }) explanation: string;
  /** The last day of the suspension, at most 30 C from today. */
  @DayField() untilDay: Day;
}

export class DecisionDto {
  @Flag() isGranted: boolean;
}
