import { CALL_BACK_RESULTS, SATISFACTIONS, type CallBackResult, type Satisfaction } from '../../cases/vocabulary.js';
import { Choice, OptionalChoice, OptionalFlag, OptionalText } from '../../platform/http/fields.js';

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
}
