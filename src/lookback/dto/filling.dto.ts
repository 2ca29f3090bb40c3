import { LOOK_BACK_RESULTS, type LookBackResult } from '../../cases/vocabulary.js';
import { Choice, OptionalNestedList, OptionalText, OptionalTextList, Text } from '../../platform/http/fields.js';

/** One person asked: a code like `V1`, never a name. */
export class VoiceDto {
  @Text({ max: 8 }) who: string;
  @Text({ max: 2000 }) words: string;
}

/** The three items of a look-back, each pass, fail or n_a; what did not pass says why. */
export class FillingDto {
  @Choice(LOOK_BACK_RESULTS) procedure: LookBackResult;
  @OptionalText({ max: 5000 }) procedureNote?: string;
  @Choice(LOOK_BACK_RESULTS) archive: LookBackResult;
  @OptionalText({ max: 5000 }) archiveNote?: string;
  @Choice(LOOK_BACK_RESULTS) publicVoice: LookBackResult;
  @OptionalText({ max: 5000 }) publicVoiceNote?: string;
  @OptionalNestedList(() => VoiceDto, { max: 30 }) sample?: VoiceDto[];
  /** What was seen: documents and photographs by name or shelf number. */
  @OptionalTextList({ max: 50, each: 200 }) evidence?: string[];
}
