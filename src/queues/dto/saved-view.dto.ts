import { SORTS, type CaseSort } from '../../cases/case-query.js';
import { FIGURES, type Figure } from '../../cases/figures/figures.js';
import { QUEUE_VIEWS, type QueueView } from '../../cases/queues/queue-views.js';
import { LONGEST_TAG } from '../../cases/queues/tag-rules.js';
import {
  CASE_STATES,
  CHANNELS,
  STAGE_CODES,
  type CaseState,
  type Channel,
  type Severity,
  type StageCode,
} from '../../cases/vocabulary.js';
import {
  Choice,
  Nested,
  OptionalChoice,
  OptionalChoiceList,
  OptionalDay,
  OptionalFlag,
  OptionalRegionCode,
  OptionalText,
  OptionalWhole,
  Text,
} from '../../platform/http/fields.js';
import type { Day } from '../../kernel/time.js';
import { QUEUE_COLUMNS, type QueueColumn } from '../queue-columns.js';
import { AUDIENCES, type ViewAudience } from '../saved-views/saved-view.entity.js';

/** As the query of GET /api/cases, without searched words: they may be a person's. */
export class SavedFilterDto {
  @OptionalChoice(QUEUE_VIEWS) view?: QueueView;
  @OptionalFlag() mine?: boolean;
  @OptionalChoice(CASE_STATES) state?: CaseState;
  @OptionalChoice(CHANNELS) channel?: Channel;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  @OptionalText({ max: 8 }) code?: string;
  @OptionalWhole({ min: 1, max: 4 }) severity?: Severity;
  @OptionalText({ max: 64 }) assignedTo?: string;
  @OptionalFlag() overdue?: boolean;
  @OptionalFlag() supervised?: boolean;
  @OptionalText({ max: LONGEST_TAG }) tag?: string;
  @OptionalChoice(FIGURES) figure?: Figure;
  @OptionalDay() receivedFrom?: Day;
  @OptionalDay() receivedTo?: Day;
  @OptionalChoice(SORTS) sort?: CaseSort;
}

/** A list of cases under a name. Also replaces one. */
export class SavedViewDto {
  /** Without personal data: others may read it. */
  @Text({ max: 40 }) name: string;
  @Choice(AUDIENCES) audience: ViewAudience;
  @Nested(() => SavedFilterDto) filter: SavedFilterDto;
  /** Left out: the columns of whoever looks. */
  @OptionalChoiceList(QUEUE_COLUMNS, { min: 1, max: QUEUE_COLUMNS.length }) columns?: QueueColumn[];
}
