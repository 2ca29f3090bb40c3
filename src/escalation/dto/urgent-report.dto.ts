import type { Instant } from '../../kernel/time.js';
import { InstantField, OptionalInstant, Text } from '../../platform/http/fields.js';

/** 重大紧急信息报送单 (model §4.12). */
export class UrgentReportDto {
  @Text({ max: 5000 }) what: string;
  @Text({ max: 500 }) place: string;
  /** Who and how many. */
  @Text({ max: 2000 }) people: string;
  @InstantField() since: Instant;
  @Text({ max: 5000 }) measures: string;
  @Text({ max: 5000 }) risk: string;
  /** Left out in the last report. */
  @OptionalInstant() nextReportAt?: Instant;
}
