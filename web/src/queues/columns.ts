import type { ColumnsDto } from '../api/schema.js';
import type { QueueFilter } from './queue-filter.js';

export type QueueColumn = ColumnsDto['columns'][number];

/** All columns, in the order in which they stand. */
export const COLUMNS = [
  'severity',
  'state',
  'place',
  'stage',
  'category',
  'channel',
  'excerpt',
  'lead',
  'coHandler',
  'desk',
  'receivedAt',
  'tags',
  'supervision',
] as const satisfies readonly QueueColumn[];

const USUAL: readonly QueueColumn[] = ['severity', 'state', 'place', 'excerpt', 'lead', 'coHandler', 'desk'];
/** Nobody handles what has not been accepted yet: only the desk owes something. */
const AT_THE_DESK: readonly QueueColumn[] = ['severity', 'place', 'stage', 'excerpt', 'desk', 'receivedAt'];

/** What the saved view says, else what the person chose, else what suits the queue. */
export const columnsFor = (
  { view }: Pick<QueueFilter, 'view'>,
  chosen: readonly QueueColumn[] | null | undefined,
): readonly QueueColumn[] => {
  const wanted = chosen ?? (view === 'to_triage' ? AT_THE_DESK : USUAL);
  return COLUMNS.filter((column) => wanted.includes(column));
};
