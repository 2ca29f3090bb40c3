import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { DeadlineChange, type DeadlineChangeKind } from './deadline-change.entity.js';
import { Deadline } from './deadline.entity.js';
import { earliest } from './due-rules.js';

/** Why and when a clock moves; `now` is when it is written down. */
export type Move = { kind: DeadlineChangeKind; at: Instant; now: Instant };

/** Changes a clock's limit or bounds, works out the due anew and keeps old and new due. Answers the row as it is now. */
export const moveDue = async (tx: Tx, row: Deadline, patch: Partial<Deadline>, move: Move): Promise<Deadline> => {
  const changed: Deadline = { ...row, ...patch };
  const moved: Deadline = { ...changed, ...earliest(changed) };
  await tx.update(Deadline, { id: row.id }, { ...patch, dueAt: moved.dueAt, boundedBy: moved.boundedBy });
  await recordChange(tx, row, moved.dueAt, move);
  return moved;
};

export const recordChange = (tx: Tx, row: Deadline, newDueAt: Instant, { kind, at, now }: Move): Promise<void> =>
  tx.insert(DeadlineChange, {
    id: newId(),
    deadlineId: row.id,
    caseId: row.caseId,
    districtCode: row.districtCode,
    kind,
    at,
    oldDueAt: row.dueAt,
    newDueAt,
    createdAt: now,
  });
