import { CONFIDENTIALITIES, REQUIRED_FIELDS, type Confidentiality, type RequiredField } from '../../cases/vocabulary.js';
import type { Day } from '../../kernel/time.js';
import { Choice, DayField, OptionalDay, OptionalText, Text } from '../../platform/http/fields.js';
import { ReasonDto } from './reason.dto.js';

/** Town alone can never be done without. */
const WAIVABLE = REQUIRED_FIELDS.filter((field) => field !== 'townCode');

export class WaiverDto extends ReasonDto {
  @Choice(WAIVABLE) field: RequiredField;
}

export class RedactionDto {
  /** What towns and villages may read. */
  @Text({ max: 20_000 }) text: string;
  /** `version` of what was looked through; refused as `redaction.changed` where another text was confirmed since. */
  @OptionalText({ max: 64 }) basedOn?: string;
}

export const DESK_NOTE_KINDS = ['internal', 'contact', 'first_contact', 'plan', 'urging'] as const;
export type DeskNoteKind = (typeof DESK_NOTE_KINDS)[number];

export class NoteDto {
  @Choice(DESK_NOTE_KINDS) kind: DeskNoteKind;
  /** Of a plan with a new date: the complainant reads it as the reason, should the case be late. */
  @Text({ max: 5000 }) text: string;
  /** With kind `plan` alone: by when it will be done after all; a day after today. */
  @OptionalDay() newDate?: Day;
}

export class ConfidentialityDto extends ReasonDto {
  @Choice(CONFIDENTIALITIES) level: Confidentiality;
}

export class VecRelayDto {
  @Text({ max: 64 }) allegationId: string;
  /** Who took it at the village election committee. */
  @OptionalText({ max: 100 }) receivedBy?: string;
}

export class VecDecisionDto {
  @Text({ max: 5000 }) decision: string;
  @DayField() publishedOn: Day;
}

export class WithdrawalDto {
  @OptionalText({ max: 1000 }) reason?: string;
  /** The signed paper, where the desk enters the request. */
  @OptionalText({ max: 64 }) paperEvidenceId?: string;
}
