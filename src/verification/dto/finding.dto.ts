import {
  CAUSES,
  EFFECTS,
  FINDING_KINDS,
  REPLY_OPINIONS,
  type Cause,
  type Effect,
  type FindingKind,
  type ReplyOpinion,
} from '../../cases/vocabulary.js';
import { Choice, OptionalChoice, OptionalFlag, OptionalText, OptionalTextList, Text } from '../../platform/http/fields.js';

export class FindingDto {
  @Text({ max: 64 }) allegationId: string;
  @Choice(FINDING_KINDS) kind: FindingKind;
  @Text({ max: 5000 }) reasons: string;
  @OptionalChoice(CAUSES) cause?: Cause;
  /** Rules or clauses of config/legal-basis.yaml: `R34`, `VOL25 17`. */
  @OptionalTextList({ max: 20, each: 64 }) rulesBroken?: string[];
  @OptionalChoice(EFFECTS) effectOnResult?: Effect;
  @OptionalText({ max: 200 }) proofStandard?: string;
  @OptionalTextList({ max: 50, each: 64 }) evidenceIds?: string[];
  @OptionalText({ max: 5000 }) dissent?: string;
  @OptionalChoice(REPLY_OPINIONS) replyOpinion?: ReplyOpinion;
  /** Without it: yes where the point is substantiated, wholly or partly. */
  @OptionalFlag() needsAction?: boolean;
  /** The draft that the writer saw, `none` where there was none; where it is another one by now, nothing is written over it. */
  @OptionalText({ max: 64 }) basedOn?: string;
}

export class FindingsSubmissionDto {
  @OptionalText({ max: 5000 }) comment?: string;
}
