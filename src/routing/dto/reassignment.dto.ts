import { OptionalFlag, OptionalText, OptionalTextList, Text } from '../../platform/http/fields.js';

export class ReassignmentDto {
  /** All who verify from now on; others of this round are released. */
  @OptionalTextList({ max: 10, min: 2, each: 64 }) verifierIds?: string[];
  /** Each of the named persons has declared to have no conflict. */
  @OptionalFlag() declaredNoConflict?: boolean;
  /** Only the district office moves the lead. */
  @OptionalText({ max: 64 }) leadGroupId?: string;
  @Text({ max: 5000 }) reason: string;
}
