import { StepDto } from '../../cases/dto/step.dto.js';
import { REPLY_OPINIONS, type ReplyOpinion, type ReplyPoint } from '../../cases/vocabulary.js';
import { Choice, NestedList, OptionalText, Text } from '../../platform/http/fields.js';

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
}
