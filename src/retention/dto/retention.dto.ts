import { Flag, OptionalChoice, OptionalText, Text } from '../../platform/http/fields.js';

export const COPY_FORMS = ['json', 'page'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

export class ElectionDto {
  @Text({ max: 64 }) electionId: string;
}

export class RetentionDecisionDto {
  @Flag() approve: boolean;
  /** Of the list that was looked at, as the plan gives it. */
  @Text({ max: 64, min: 64 }) digest: string;
  @OptionalText({ max: 1000 }) note?: string;
}

export class VisitorCopyDto {
  /** Which document was shown, and who asked. */
  @Text({ max: 1000 }) reason: string;
  /** A page to print instead of JSON. */
  @OptionalChoice(COPY_FORMS) form?: CopyForm;
}
