import {
  CALL_BACK_RESULTS,
  REPLY_CHANNELS,
  SATISFACTIONS,
  type CallBackResult,
  type ReplyChannel,
  type Satisfaction,
} from '../../cases/vocabulary.js';
import { Choice, OptionalChoice, OptionalFlag, OptionalText, Text } from '../../platform/http/fields.js';

/** One try to ask the complainant after the reply (回访), or the record that none is owed. */
export class CallBackDto {
  @Choice(CALL_BACK_RESULTS) result: CallBackResult;
  /** ① Contacted? */
  @OptionalFlag() contacted?: boolean;
  /** ② Resolved? */
  @OptionalFlag() resolved?: boolean;
  /** ③ Satisfied? */
  @OptionalChoice(SATISFACTIONS) satisfaction?: Satisfaction;
  /** ④ Was the explanation understood? */
  @OptionalFlag() understood?: boolean;
  /** ⑤ Why not? */
  @OptionalText({ max: 2000 }) why?: string;
  @OptionalText({ max: 200 }) recordingRef?: string;
  /** How the person was asked: in the channel that the complaint came by, where left out. */
  @OptionalChoice(REPLY_CHANNELS) way?: ReplyChannel;
  /** Demanded where it is another one. */
  @OptionalText({ max: 200 }) wayReason?: string;
}

/** What the person who is not satisfied was told, by somebody who did not handle the case. */
export class FollowUpDto {
  @Text({ max: 5000 }) text: string;
}
