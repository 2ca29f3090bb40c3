import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { LEGAL_CLOCKS, type ClockName } from './clock-names.js';
import { insertIfFree, slotOf } from './deadline-rows.js';
import type { DeadlineTable } from './deadline-table.js';
import { Deadline } from './deadline.entity.js';
import { extendedLimit, rewoundLimit, type ExtendableClock } from './extension-rules.js';
import { moveDue, recordChange } from './move-due.js';
import { allOf, isOpen, openClock, openOf, type ClockRow } from './open-clocks.js';
import type { RungCursors } from './rung-cursors.js';

/** When the thing happened, and when it is written down. */
type Times = { at: Instant; now: Instant };

/** Replaces one limit, leaves the other bounds. Throws Refused `clock.not-open`. */
export const extendClock = async (
  tx: Tx,
  caseId: string,
  clock: ExtendableClock,
  days: number,
  times: Times,
  cursors: RungCursors,
): Promise<ClockRow> => {
  const row = await openClock(tx, caseId, clock);
  if (!row)
    throw new Refused(
      refusal('clock.not-open', '该时限已经结束，不能延期。', 'This time limit has ended and cannot be extended.'),
    );
  const patch = { limitDueAt: extendedLimit(row.limitDueAt, days), extendedFrom: row.dueAt };
  return moveDue(tx, row, patch, { kind: 'extended', days, ...times }, cursors);
};

/** After a legal clock has moved or come: the clocks whose outer limit it is follow its due. */
export const followOuters = async (
  tx: Tx,
  table: DeadlineTable,
  caseId: string,
  times: Times,
  cursors: RungCursors,
): Promise<void> => {
  const rows = await openOf(tx, caseId);
  for (const row of rows) {
    const { outer } = table.specOf(row.clock);
    const legal = outer && rows.find(({ slot }) => slot === outer);
    if (legal && legal.dueAt !== row.legalDueAt)
      await moveDue(tx, row, { legalDueAt: legal.dueAt }, { kind: 'outer_moved', ...times }, cursors);
  }
};

/** Each legal clock of the parent takes the child's start where that is earlier. */
export const takeEarliestStart = async (
  tx: Tx,
  parentId: string,
  childId: string,
  times: Times,
  cursors: RungCursors,
): Promise<void> => {
  const [parents, children] = [await allOf(tx, parentId), await allOf(tx, childId)];
  for (const clock of LEGAL_CLOCKS) {
    const child = earliestStarted(children, clock);
    if (!child) continue;
    const own = parents.filter((row) => row.clock === clock);
    const parent = own.find(isOpen);
    if (parent && child.startedAt < parent.startedAt) await rewind(tx, parent, child.startedAt, times, cursors);
    if (own.length === 0 && child.metAt === null) await adopt(tx, parentId, child, times, cursors);
  }
};

/** A case that comes back without ever having been answered goes on under its old due. Undefined when there is no such clock. */
export const reviveClock = async (
  tx: Tx,
  caseId: string,
  clock: ClockName,
  times: Times,
  cursors: RungCursors,
): Promise<ClockRow | undefined> => {
  const rows = (await allOf(tx, caseId)).filter((row) => row.clock === clock);
  const open = rows.find(isOpen);
  const cancelled = rows
    .filter((row) => row.cancelledAt !== null && row.cancelReason !== RESTARTED)
    .toSorted(byCancelled)
    .at(-1);
  const wasMetSince = rows.some((row) => row.metAt !== null && cancelled !== undefined && row.createdAt >= cancelled.createdAt);
  if (open || !cancelled || wasMetSince) return open;
  const back = { slot: slotOf(clock, cancelled.subjectId), cancelledAt: null, cancelReason: null };
  const revived = cursors.set(tx, { ...cancelled, ...back });
  const { nextRung, nextRungAt } = revived;
  await tx.update(Deadline, { id: cancelled.id }, { ...back, nextRung, nextRungAt });
  await recordChange(tx, cancelled, cancelled.dueAt, { kind: 'revived', ...times });
  return revived;
};

/** The reason under which `restart` cancels what it replaces. */
export const RESTARTED = 'restarted';

const rewind = (tx: Tx, row: ClockRow, startedAt: Instant, times: Times, cursors: RungCursors): Promise<ClockRow> => {
  const limitDueAt = rewoundLimit(row.limitDueAt, row.startedAt, startedAt, row.countingMode);
  return moveDue(tx, row, { startedAt, limitDueAt }, { kind: 'rewound', ...times }, cursors);
};

/** The parent never had this clock: it takes over the child's as it stands. Its rungs are news to the parent's people and fire anew. */
const adopt = async (tx: Tx, parentId: string, child: ClockRow, times: Times, cursors: RungCursors): Promise<void> => {
  const slot = slotOf(child.clock, child.subjectId);
  const row = cursors.set(tx, {
    ...child,
    id: newId(),
    caseId: parentId,
    slot,
    cancelledAt: null,
    cancelReason: null,
    breachedAt: null,
    lastRung: null,
    createdAt: times.now,
  });
  await insertIfFree(tx, [row]);
  await recordChange(tx, row, row.dueAt, { kind: 'adopted', ...times });
};

const earliestStarted = (rows: readonly ClockRow[], clock: ClockName): ClockRow | undefined =>
  rows.filter((row) => row.clock === clock).toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))[0];

const byCancelled = (a: ClockRow, b: ClockRow): number => ((a.cancelledAt ?? '') < (b.cancelledAt ?? '') ? -1 : 1);
