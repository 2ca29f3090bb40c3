import {
  ANSWER_MODES,
  CALL_BACK_RESULTS,
  SATISFACTIONS,
  type AnswerMode,
  type CallBackResult,
  type Satisfaction,
} from '../../cases/vocabulary.js';
import { Choice, OptionalChoice, OptionalFlag, OptionalText } from '../../platform/http/fields.js';

/** One try to ask the complainant after the reply (回访), or the record that none is owed. */
export class CallBackDto {
  @Choice(CALL_BACK_RESULTS) result: CallBackResult;
  /** By which way; the way by which the complaint came where nothing is said. */
  @OptionalChoice(ANSWER_MODES) channel?: AnswerMode;
  /** Why by another way. */
  @OptionalText({ max: 500 }) channelReason?: string;
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
}
