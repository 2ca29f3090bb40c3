import { newId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { DeadlineChange, type DeadlineChangeKind } from './deadline-change.entity.js';
import { Deadline } from './deadline.entity.js';
import { earliest, type Bounds } from './due-rules.js';
import type { RungCursors } from './rung-cursors.js';

/** Why and when a clock moves; `now` is when it is written down, `days` what an extension adds, `byId` who moved it where no step did. */
export type Move = { kind: DeadlineChangeKind; at: Instant; now: Instant; days?: number; reason?: string; byId?: string | null };

/** Changes a clock's limit or bounds, works out due and next rung anew and keeps old and new due. Answers the row as it is now. */
export const moveDue = async (
  tx: Tx,
  row: Deadline,
  patch: Partial<Deadline>,
  move: Move,
  cursors: RungCursors,
): Promise<Deadline> => {
  const moved = cursors.set(tx, withDue({ ...row, ...patch }));
  const { dueAt, boundedBy, nextRung, nextRungAt } = moved;
  await tx.update(Deadline, { id: row.id }, { ...patch, dueAt, boundedBy, nextRung, nextRungAt });
  await recordChange(tx, row, moved.dueAt, move, moved);
  return moved;
};

/** The row with the due that its limit and bounds now give. */
export const withDue = (row: Deadline): Deadline => ({ ...row, ...earliest(row) });

/** `after` is the row with its start, limit and bounds as the change leaves them: from these a date's whole story is told (replay). */
export const recordChange = (tx: Tx, row: Deadline, newDueAt: Instant, move: Move, after: Bounds = row): Promise<void> =>
  tx.insert(DeadlineChange, changeRow(row, newDueAt, move, after));

export const changeRow = (row: Deadline, newDueAt: Instant, move: Move, after: Bounds): DeadlineChange => ({
  id: newId(),
  deadlineId: row.id,
  caseId: row.caseId,
  districtCode: row.districtCode,
  kind: move.kind,
  at: move.at,
  oldDueAt: row.dueAt,
  newDueAt,
  boundsBefore: boundsOf(row),
  boundsAfter: boundsOf(after),
  days: move.days ?? null,
  reason: move.reason ?? null,
  byId: move.byId ?? null,
  createdAt: move.now,
});

const boundsOf = ({ startedAt, limitDueAt, legalDueAt, nextStageAt, pollingEndAt }: Bounds): Bounds => ({
  startedAt,
  limitDueAt,
  legalDueAt,
  nextStageAt,
  pollingEndAt,
});
