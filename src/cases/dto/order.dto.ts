import { Choice, DayField, OptionalChoice, OptionalText, OptionalTextList, Text } from '../../platform/http/fields.js';
import { ACTION_CODES, STAGE_CODES, type ActionCode, type StageCode } from '../vocabulary.js';

/** One corrective action as it is ordered: in `confirm`, as an urgent measure, or later while correcting. */
export class OrderDto {
  @Choice(ACTION_CODES) code: ActionCode;
  @Text({ max: 5000 }) what: string;
  /** The points it answers; none means all. */
  @OptionalTextList({ max: 20, each: 64 }) allegationIds?: string[];
  /** Who carries it out, in words: an office often has no account. */
  @Text({ max: 200 }) ownerName: string;
  @OptionalText({ max: 64 }) ownerStaffId?: string;
  @OptionalText({ max: 64 }) ownerGroupId?: string;
  @DayField() dueOn: string;
  @Text({ max: 64 }) checkerId: string;
  /** A05–A07 only: the stage that is run again. */
  @OptionalChoice(STAGE_CODES) rerunStage?: StageCode;
}
