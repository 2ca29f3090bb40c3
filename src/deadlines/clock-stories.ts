import type { Reads } from '../platform/database/tx.js';
import { DeadlineChange } from './deadline-change.entity.js';
import { Deadline } from './deadline.entity.js';
import { isOpen } from './open-clocks.js';
import type { ClockStory } from './recount-rules.js';

/** The open ones of these clocks with their changes, in two reads. */
export const storiesOf = async (reads: Reads, deadlineIds: readonly string[]): Promise<ClockStory[]> => {
  if (deadlineIds.length === 0) return [];
  const rows = (await reads.find(Deadline, { id: deadlineIds }, { id: 'ASC' })).filter(isOpen);
  const changes = new Map<string, DeadlineChange[]>(rows.map(({ id }) => [id, []]));
  for (const change of await reads.find(DeadlineChange, { deadlineId: [...changes.keys()] }, { id: 'ASC' }))
    changes.get(change.deadlineId)?.push(change);
  return rows.map((row) => ({ row, changes: changes.get(row.id) ?? [] }));
};

/** One clock's changes in the order in which they were written. */
export const changesOf = (reads: Reads, deadlineId: string): Promise<DeadlineChange[]> =>
  reads.find(DeadlineChange, { deadlineId }, { id: 'ASC' });
