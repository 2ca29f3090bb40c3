import { OptionalText, Text } from '../../platform/http/fields.js';

export class SupervisionDto {
  /** One of the groups assigned to the case; the lead where left out. */
  @OptionalText({ max: 64 }) groupId?: string;
  /** What is to be done by when. */
  @Text({ max: 5000 }) demand: string;
  /** Demanded where nothing is overdue. */
  @OptionalText({ max: 5000 }) reason?: string;
}

export class SupervisionAnswerDto {
  @Text({ max: 5000 }) answer: string;
}
