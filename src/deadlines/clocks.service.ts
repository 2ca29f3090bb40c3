import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import { UnitOfWork, type Reads, type Tx } from '../platform/database/unit-of-work.js';
import { endLapsedWindows, markBreaches } from './breach-sweep.js';
import type { ClockContext, ClockStart } from './clock-context.js';
import { cancelClocks, meetClocks, type ClockGroup } from './clock-endings.js';
import { RESTARTED, extendClock, followOuters, reviveClock, takeEarliestStart } from './clock-moves.js';
import type { ClockName } from './clock-names.js';
import { pauseClocks, resumeClocks } from './clock-pauses.js';
import { DeadlineTable } from './deadline-table.js';
import type { ExtendableClock } from './extension-rules.js';
import { allOf, openOf, type ClockRow } from './open-clocks.js';
import { OverridesService } from './overrides.service.js';
import { RungCursors } from './rung-cursors.js';
import { startClocks, type ClockToStart } from './start-clocks.js';

/**
 * The clocks of cases. It knows a case's id and what the caller tells it, never a case. Every verb belongs to the transaction of the
 * step that causes it, and may be repeated: what is open already does not start again, what has ended does not end again.
 * `at` and `from` are when the thing happened, which may lie before the moment it is entered.
 */
@Injectable()
export class ClocksService {
  constructor(
    private readonly calendars: CalendarService,
    private readonly table: DeadlineTable,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly cursors: RungCursors,
    private readonly overrides: OverridesService,
  ) {}

  start(tx: Tx, clock: ClockName, context: ClockContext, start: ClockStart): Promise<void> {
    return this.startMany(tx, context, [{ clock, ...start }]);
  }

  /** Several clocks in one insert, without a read unless one is bounded by the 60 C. Nothing starts that is owed to nobody reachable. */
  async startMany(tx: Tx, context: ClockContext, starts: readonly ClockToStart[]): Promise<void> {
    const rows = await startClocks(tx, context, starts, {
      table: this.table,
      overrides: await this.overrides.of(context.electionId),
      calendar: this.calendars.current(),
      cursors: this.cursors,
      now: this.now(),
    });
    const [first] = rows;
    if (context.isSuspended && first)
      await this.pauseInternal(
        tx,
        context.caseId,
        first.startedAt,
        rows.map(({ clock }) => clock),
      );
    const outer = rows.find(({ clock }) => this.table.isOuter(clock));
    if (outer) await this.outersMoved(tx, outer.caseId, outer.startedAt);
  }

  /** Answers how many clocks ended. Without a subject, every open clock of that name. */
  meet(tx: Tx, caseId: string, clock: ClockName, at: Instant, subjectId?: string): Promise<number> {
    return meetClocks(tx, { caseId, which: clock, at, subjectId });
  }

  /** `handling`: all that closing ends, never the 15 C notice (merge and withdrawal cancel that too); `all-open`: every clock. */
  cancel(
    tx: Tx,
    caseId: string,
    which: ClockName | ClockGroup,
    at: Instant,
    subjectId: string | undefined,
    reason: string,
  ): Promise<number> {
    return cancelClocks(tx, { caseId, which, at, subjectId }, reason);
  }

  /** Pauses internal clocks, all or `only` some; statutory ones never. Spans do not nest: the first resumption ends the pause. */
  pauseInternal(tx: Tx, caseId: string, at: Instant, only?: readonly ClockName[]): Promise<void> {
    return pauseClocks(tx, { caseId, only }, at, this.now());
  }

  /** Paused clocks go on with what they had left, counted anew from `at` (limitAfterPause). */
  resumeInternal(tx: Tx, caseId: string, at: Instant, only?: readonly ClockName[]): Promise<void> {
    return resumeClocks(tx, { caseId, only }, at, this.now(), this.calendars.current(), this.cursors);
  }

  /** Adds calendar days (C) to that one limit; the other bounds stay. Throws Refused `clock.not-open`. R09; the guards are the caller's. */
  async extend(tx: Tx, caseId: string, clock: ExtendableClock, { days }: { days: number }, at: Instant): Promise<ClockRow> {
    const row = await extendClock(tx, caseId, clock, days, { at, now: this.now() }, this.cursors);
    await this.outersMoved(tx, caseId, at);
    return row;
  }

  /** After `reopen` or `sendBack`: new rows counted from that step. What was met stays met, what is left open of these is cancelled. */
  async restart(tx: Tx, caseId: string, clocks: readonly ClockName[], context: ClockContext, from: Instant): Promise<void> {
    for (const which of clocks) await cancelClocks(tx, { caseId, which, at: from }, RESTARTED);
    await this.startMany(
      tx,
      context,
      clocks.map((clock) => ({ clock, from })),
    );
  }

  /** A reopened case that never had a reply resumes its cancelled row with its old due. False when it has none, or one was met. */
  async revive(tx: Tx, caseId: string, clock: ClockName, at: Instant): Promise<boolean> {
    const row = await reviveClock(tx, caseId, clock, { at, now: this.now() }, this.cursors);
    if (row) await this.outersMoved(tx, caseId, at);
    return row !== undefined;
  }

  /** For a merge, before the child's clocks are cancelled: the parent takes the earlier start of each legal clock. */
  async takeEarliestStart(tx: Tx, parentId: string, childId: string, at: Instant = this.now()): Promise<void> {
    await takeEarliestStart(tx, parentId, childId, { at, now: this.now() }, this.cursors);
    await this.outersMoved(tx, parentId, at);
  }

  openOf(reads: Reads, caseId: string): Promise<ClockRow[]> {
    return openOf(reads, caseId);
  }

  allOf(reads: Reads, caseId: string): Promise<ClockRow[]> {
    return allOf(reads, caseId);
  }

  /** Marks officials' clocks that ran out; answers how many this call marked. Safe to run twice and beside another sweep. */
  sweepBreaches(now: Instant): Promise<number> {
    return markBreaches(this.work, now);
  }

  /** Ends citizens' windows that ran out, never on a provisional date; answers how many. */
  endLapsedWindows(now: Instant): Promise<number> {
    return endLapsedWindows(this.work, now);
  }

  private outersMoved(tx: Tx, caseId: string, at: Instant): Promise<void> {
    return followOuters(tx, this.table, caseId, { at, now: this.now() }, this.cursors);
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}
