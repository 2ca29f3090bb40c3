import { OptionalText, Text } from '../../platform/http/fields.js';

/** One point of the complaint, as it was told. */
export class AllegationDto {
  /** A code of the taxonomy, S3-01; missing until it is known. */
  @OptionalText({ max: 8 }) code?: string;
  @Text({ max: 5000 }) text: string;
  /** When, in the complainant's words. */
  @OptionalText({ max: 200 }) happenedAt?: string;
  @OptionalText({ max: 200 }) place?: string;
  @OptionalText({ max: 200 }) who?: string;
}
