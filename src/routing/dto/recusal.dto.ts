import { Flag, OptionalText, Text } from '../../platform/http/fields.js';

/** Either a person or a group. */
export class RecusalDto {
  @OptionalText({ max: 64 }) staffId?: string;
  @OptionalText({ max: 64 }) groupId?: string;
  @Text({ max: 5000 }) reason: string;
}

export class RecusalDecisionDto {
  @Flag() isGranted: boolean;
  @Text({ max: 5000 }) comment: string;
  /** Where the complainant named somebody in words and it is granted: who that is, a person or a group. */
  @OptionalText({ max: 64 }) staffId?: string;
  @OptionalText({ max: 64 }) groupId?: string;
}
