import { Text } from '../../platform/http/fields.js';

/** Why, for the record. */
export class ReasonDto {
  @Text({ max: 1000 }) reason: string;
}
