import type { WorkingCalendar } from '../calendar/working-days.js';
import { millis, type Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import type { ClockName } from './clock-names.js';
import { Deadline } from './deadline.entity.js';
import { moveDue, recordChange, type Move } from './move-due.js';
import { openOf, type ClockRow } from './open-clocks.js';
import { limitAfterPause } from './pause-rules.js';

const SECOND = 1000;

type Chosen = { caseId: string; only?: readonly ClockName[] };

/** Stops the case's internal clocks; those paused already go on being paused since then. What was missed before stays missed. */
export const pauseClocks = async (tx: Tx, chosen: Chosen, at: Instant, now: Instant): Promise<void> => {
  for (const row of await internalOf(tx, chosen)) {
    if (row.pausedAt !== null) continue;
    const breachedAt = row.breachedAt ?? (row.dueAt < at ? row.dueAt : null);
    await tx.update(Deadline, { id: row.id }, { pausedAt: at, breachedAt });
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
): Promise<void> => {
  const move: Move = { kind: 'resumed', at, now };
  for (const row of await internalOf(tx, chosen)) {
    if (row.pausedAt !== null) await moveDue(tx, row, resumed(row, row.pausedAt, at, calendar), move);
  }
};

const resumed = (row: ClockRow, pausedAt: Instant, at: Instant, calendar: WorkingCalendar): Partial<Deadline> => ({
  ...limitAfterPause(row, { from: pausedAt, to: at }, calendar),
  calendarVersion: calendar.version,
  nextStageAt: unlessPassed(row.nextStageAt, pausedAt, at),
  pollingEndAt: unlessPassed(row.pollingEndAt, pausedAt, at),
  pausedAt: null,
  pausedSeconds: row.pausedSeconds + Math.max(0, Math.round((millis(at) - millis(pausedAt)) / SECOND)),
});

/** A stage or polling bound that went by during the pause can no longer be kept, like one before the clock's start. */
const unlessPassed = (bound: Instant | null, pausedAt: Instant, at: Instant): Instant | null =>
  bound !== null && bound > pausedAt && bound <= at ? null : bound;

const internalOf = async (tx: Tx, { caseId, only }: Chosen): Promise<ClockRow[]> =>
  (await openOf(tx, caseId)).filter((row) => !row.legal && row.side === 'official' && (only?.includes(row.clock) ?? true));
