import { DayField, OptionalDay, OptionalText, Text } from '../../platform/http/fields.js';

/** That a public explanation hangs on the wall. */
export class PostingDto {
  @DayField() postedFrom: string;
  @OptionalDay() postedTo?: string;
  /** Which notice board; as the explanation says, where left out. */
  @OptionalText({ max: 200 }) place?: string;
  /** The photograph of it: evidence of this case. */
  @Text({ max: 64 }) photoEvidenceId: string;
}
