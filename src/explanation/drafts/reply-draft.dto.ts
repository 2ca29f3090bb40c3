import { REPLY_OPINIONS, type ReplyOpinion } from '../../cases/vocabulary.js';
import { OptionalChoice, OptionalNestedList, OptionalText, Text, Whole } from '../../platform/http/fields.js';

export class DraftPointDto {
  @Text({ max: 64 }) allegationId: string;
  @OptionalChoice(REPLY_OPINIONS) opinion?: ReplyOpinion;
  @OptionalText({ max: 5000 }) text?: string;
}

export class SaveReplyDraftDto {
  /** The version that the writer saw; 0 where there was none. */
  @Whole({ min: 0, max: 1_000_000 }) version: number;
  @OptionalNestedList(() => DraftPointDto, { max: 40 }) points?: DraftPointDto[];
  @OptionalText({ max: 5000 }) text?: string;
}

export class SubmitReplyDraftDto {
  @Whole({ min: 1, max: 1_000_000 }) version: number;
  @OptionalText({ max: 2000 }) comment?: string;
}

export class ReturnReplyDraftDto {
  @Whole({ min: 1, max: 1_000_000 }) version: number;
  /** What is to be written otherwise. */
  @Text({ max: 2000 }) comment: string;
}
