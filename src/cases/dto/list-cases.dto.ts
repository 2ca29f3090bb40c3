import {
  OptionalChoice,
  OptionalDay,
  OptionalFlag,
  OptionalRegionCode,
  OptionalText,
  OptionalTextList,
  OptionalWhole,
} from '../../platform/http/fields.js';
import type { Day } from '../../kernel/time.js';
import { FIGURES, type Figure } from '../figures/figures.js';
import { SORTS, type CaseSort } from '../case-query.js';
import { QUEUE_VIEWS, type QueueView } from '../queues/queue-views.js';
import { LONGEST_TAG } from '../queues/tag-rules.js';
import {
  CASE_STATES,
  CHANNELS,
  STAGE_CODES,
  type CaseState,
  type Channel,
  type Severity,
  type StageCode,
} from '../vocabulary.js';

/** Query of GET /api/cases/export: narrowed and sorted as the list is, all of it in one file. */
export class ExportCasesDto {
  @OptionalChoice(CASE_STATES) state?: CaseState;
  @OptionalChoice(CHANNELS) channel?: Channel;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  /** A code of the taxonomy, S3-01. */
  @OptionalText({ max: 8 }) code?: string;
  @OptionalWhole({ min: 1, max: 4 }) severity?: Severity;
  /** A group's or a verifier's id. */
  @OptionalText({ max: 64 }) assignedTo?: string;
  @OptionalFlag() overdue?: boolean;
  /** Has had a letter of supervision (督办), as far as the caller may know. */
  @OptionalFlag() supervised?: boolean;
  /** One of the counted views that the caller's role has (GET /api/queues). */
  @OptionalChoice(QUEUE_VIEWS) view?: QueueView;
  /** Only cases in which the caller has a part of their own. */
  @OptionalFlag() mine?: boolean;
  @OptionalText({ max: LONGEST_TAG }) tag?: string;
  /** What a number of GET /api/statistics was counted from. */
  @OptionalChoice(FIGURES) figure?: Figure;
  /** Received on these days, both included. */
  @OptionalDay() receivedFrom?: Day;
  @OptionalDay() receivedTo?: Day;
  /** Full text over narrative, allegations and number; the order is then newest registered first. */
  @OptionalText({ max: 100 }) q?: string;
  /** `dueAt`: what is due next first, what no clock runs on last. */
  @OptionalChoice(SORTS) sort?: CaseSort;
}

/** Query of GET /api/cases. */
export class ListCasesDto extends ExportCasesDto {
  /** Only these cases, as far as the rest holds for them: to refresh rows that have changed. */
  @OptionalTextList({ min: 1, max: 50, each: 64 }) ids?: string[];
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
}
