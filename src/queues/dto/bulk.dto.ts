import { LONGEST_TAG } from '../../cases/queues/tag-rules.js';
import { Choice, Flag, OptionalFlag, OptionalText, OptionalTextList, TextList } from '../../platform/http/fields.js';
import { BULK_ACTS, MOST_ROWS, type BulkAct } from '../bulk/bulk-acts.js';

/** One act on many cases. Which of the further fields it takes is what the single act takes. */
export class BulkDto {
  @Choice(BULK_ACTS) act: BulkAct;
  @TextList({ min: 1, max: MOST_ROWS, each: 64 }) caseIds: string[];
  /** True: says of each case whether it would be done, and does nothing. */
  @Flag() dryRun: boolean;
  /** `accept`, `reassign`: another group than the proposed one. */
  @OptionalText({ max: 64 }) leadGroupId?: string;
  /** `startVerification`, `reassign`. */
  @OptionalTextList({ max: 10, min: 2, each: 64 }) verifierIds?: string[];
  @OptionalFlag() declaredNoConflict?: boolean;
  /** `merge`: the case into which the others go. */
  @OptionalText({ max: 64 }) parentId?: string;
  /** `reassign`, `merge`. */
  @OptionalText({ max: 1000 }) reason?: string;
  /** `tag`: a word of GET /api/tags; `untag`. */
  @OptionalText({ max: LONGEST_TAG }) tag?: string;
}
