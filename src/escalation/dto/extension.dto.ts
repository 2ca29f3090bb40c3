import { EXTENDABLE_CLOCKS, type ExtendableClock } from '../../cases/vocabulary.js';
import { Choice, Text, Whole } from '../../platform/http/fields.js';

export class ExtensionDto {
  @Choice(EXTENDABLE_CLOCKS) clock: ExtendableClock;
  /** Calendar days (C). */
  @Whole({ min: 1, max: 30 }) days: number;
  @Text({ max: 5000 }) reason: string;
  @Text({ max: 5000 }) doneSoFar: string;
}
