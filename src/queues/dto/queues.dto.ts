import { ChoiceList, OptionalFlag } from '../../platform/http/fields.js';
import { QUEUE_COLUMNS, type QueueColumn } from '../queue-columns.js';

/** Query of GET /api/queues. */
export class QueuesDto {
  /** Count only cases in which the caller has a part of their own. */
  @OptionalFlag() mine?: boolean;
}

export class ColumnsDto {
  @ChoiceList(QUEUE_COLUMNS, { min: 1, max: QUEUE_COLUMNS.length }) columns: QueueColumn[];
}
