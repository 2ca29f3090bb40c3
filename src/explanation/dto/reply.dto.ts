import { StepDto } from '../../cases/dto/step.dto.js';
import { REPLY_OPINIONS, type ReplyOpinion, type ReplyPoint } from '../../cases/vocabulary.js';
import { Choice, NestedList, OptionalText, OptionalWhole, Text } from '../../platform/http/fields.js';

/** The answer to one allegation: supported, partly, explained or not supported (PWR 32), and why. */
export class ReplyPointDto implements ReplyPoint {
  @Text({ max: 64 }) allegationId: string;
  @Choice(REPLY_OPINIONS) opinion: ReplyOpinion;
  @Text({ max: 5000 }) text: string;
}

/** Step `reply`: the signed reply opinion (答复意见书). */
export class ReplyDto extends StepDto {
  @NestedList(() => ReplyPointDto, { min: 1, max: 40 }) points: ReplyPointDto[];
  @Text({ max: 5000 }) text: string;
  /** Staff id of who drafted it; the signer unless given. */
  @OptionalText({ max: 64 }) draftedById?: string;
  /** The version of the reply draft that the signer has read, 0 for none; refused as `reply-draft.changed` where somebody has saved since. */
  @OptionalWhole({ min: 0, max: 1_000_000 }) draftVersion?: number;
}
