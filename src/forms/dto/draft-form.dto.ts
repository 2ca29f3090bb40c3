import { Choice, NestedList, OptionalNestedList, OptionalText, Text, Whole } from '../../platform/http/fields.js';
import { FORM_KINDS, type FormKind } from '../form-kinds.js';

/** The drafter's words for one part of the form. */
export class WrittenPartDto {
  @Text({ max: 40 }) part: string;
  @Text({ max: 5000 }) text: string;
}

export class DraftFormDto {
  @Choice(FORM_KINDS) kind: FormKind;
  /** The notice that it is the paper of. */
  @OptionalText({ max: 64 }) noticeId?: string;
  /** What it is about, where there are several. */
  @OptionalText({ max: 64 }) subjectId?: string;
  @OptionalNestedList(() => WrittenPartDto, { max: 40 }) written?: WrittenPartDto[];
}

export class SaveFormDto {
  /** The revision that the writer saw. */
  @Whole({ min: 1, max: 1_000_000 }) revision: number;
  @NestedList(() => WrittenPartDto, { max: 40 }) written: WrittenPartDto[];
}

/** Issue and approval. */
export class SeenFormDto {
  /** The revision that was read. */
  @Whole({ min: 1, max: 1_000_000 }) revision: number;
}

export class WithdrawFormDto {
  @Text({ max: 500 }) reason: string;
}
