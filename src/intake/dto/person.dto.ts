import {
  COMPLAINANT_KINDS,
  CONFIDENTIALITIES,
  REPLY_CHANNELS,
  type ComplainantKind,
  type Confidentiality,
  type ReplyChannel,
} from '../../cases/vocabulary.js';
import { OptionalChoice, OptionalFlag, OptionalText, OptionalTextList, OptionalWhole } from '../../platform/http/fields.js';

/** Who complains. Everything may be missing; all of it but kind, head count and channel of reply goes into the identity vault. */
export class PersonDto {
  @OptionalChoice(COMPLAINANT_KINDS) kind?: ComplainantKind;
  @OptionalText({ max: 100 }) name?: string;
  /** Several numbers may stand in one field. A number is no identity. */
  @OptionalText({ max: 100 }) phone?: string;
  @OptionalText({ max: 64 }) idNumber?: string;
  @OptionalText({ max: 200 }) address?: string;
  @OptionalText({ max: 200 }) email?: string;
  @OptionalWhole({ min: 1, max: 100_000 }) headcount?: number;
  /** At most five speak for a group (R17); how many came is the head count. */
  @OptionalTextList({ max: 5, each: 100 }) representatives?: string[];
  @OptionalTextList({ max: 500, each: 100 }) signatories?: string[];
  @OptionalChoice(REPLY_CHANNELS) replyChannel?: ReplyChannel;
  /** Whom an agent or guardian acts for, and how far the authority goes. */
  @OptionalText({ max: 100 }) agentFor?: string;
  @OptionalText({ max: 500 }) agentScope?: string;
}

/** The complainant as registered. */
export class ComplainantDto extends PersonDto {
  /** Wants to stay unnamed: no ground for refusing anything. */
  @OptionalFlag() anonymous?: boolean;
  /** Asked for; the matter itself may demand more. */
  @OptionalChoice(CONFIDENTIALITIES) confidentiality?: Confidentiality;
}
