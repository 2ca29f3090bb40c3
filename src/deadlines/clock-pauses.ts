import type { WorkingCalendar } from '../calendar/working-days.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import type { ClockName } from './clock-names.js';
import { Deadline } from './deadline.entity.js';
import { moveDue, recordChange, type Move } from './move-due.js';
import { openOf, type ClockRow } from './open-clocks.js';
import { afterPause } from './pause-rules.js';
import type { RungCursors } from './rung-cursors.js';
import { lateFromAfter } from './rung-times-rules.js';

type Chosen = { caseId: string; only?: readonly ClockName[] };

/** Stops the case's internal clocks; those paused already go on being paused since then. What was missed before stays missed. */
export const pauseClocks = async (tx: Tx, chosen: Chosen, at: Instant, now: Instant): Promise<void> => {
  for (const row of await internalOf(tx, chosen)) {
    if (row.pausedAt !== null) continue;
    const breachedAt = row.breachedAt ?? (row.dueAt < at ? row.dueAt : null);
    await tx.update(Deadline, { id: row.id }, { pausedAt: at, breachedAt, nextRungAt: null });
    await recordChange(tx, row, row.dueAt, { kind: 'paused', at, now });
  }
};

/** Lets paused clocks go on with what they had left. */
export const resumeClocks = async (
  tx: Tx,
  chosen: Chosen,
  at: Instant,
  now: Instant,
  calendar: WorkingCalendar,
  cursors: RungCursors,
): Promise<void> => {
  const move: Move = { kind: 'resumed', at, now };
  for (const row of await internalOf(tx, chosen)) {
    if (row.pausedAt !== null) {
      const span = { from: row.pausedAt, to: at };
      const lateFrom = lateFromAfter(row, span, calendar);
      const patch = { ...afterPause(row, span, calendar), lateFrom, calendarVersion: calendar.version };
      await moveDue(tx, row, patch, move, cursors);
    }
  }
};

const internalOf = async (tx: Tx, { caseId, only }: Chosen): Promise<ClockRow[]> =>
  (await openOf(tx, caseId)).filter((row) => !row.legal && row.side === 'official' && (only?.includes(row.clock) ?? true));
