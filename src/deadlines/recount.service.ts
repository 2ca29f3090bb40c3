import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { storiesOf } from './clock-stories.js';
import { setCursors } from './cursor-rows.js';
import { Deadline } from './deadline.entity.js';
import type { DeadlineChangeKind } from './deadline-change.entity.js';
import { DeadlineTable } from './deadline-table.js';
import { moveDues, type CalendarPatch } from './move-dues.js';
import { isOpen, type ClockRow } from './open-clocks.js';
import { moveBy, patchByBounds, patchByCalendar, type ClockStory, type DueMove, type NewBounds } from './recount-rules.js';
import { RungCursors } from './rung-cursors.js';

export type { DueMove } from './recount-rules.js';

/** An open clock and the bounds that the election's calendar now gives it. */
export type BoundsChange = NewBounds & { clock: ClockRow };

type Changed = { row: ClockRow; patch: CalendarPatch };

/**
 * Works open clocks out anew when a holiday file was loaded, or a stage or polling day has moved. Every clock that changes gets its change
 * row with old and new due and the reason; a second run changes nothing more. The caller holds the locks of the cases: between a step's
 * look at a clock and its write nothing may come.
 */
@Injectable()
export class RecountService {
  constructor(
    private readonly table: DeadlineTable,
    private readonly calendars: CalendarService,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly cursors: RungCursors,
  ) {}

  /**
   * Open clocks that a new calendar may move, by id after `afterId`: what counts working days, citizens' windows, what is provisional, and
   * what has its next rung some working days after its due.
   */
  async openProvisionalOrWorking(reads: Reads, limit: number, afterId = ''): Promise<ClockRow[]> {
    const clocks = this.table.clocksWith(({ legalLimit }) => legalLimit?.mode === 'W');
    const among = clocks.length === 0 ? '' : ` OR clock IN (${clocks.map(() => '?').join(', ')})`;
    const ids = await reads.sql<{ id: string }>(
      `SELECT id FROM deadlines WHERE slot IS NOT NULL AND id > ?
        AND (counting_mode = 'W' OR side = 'citizen' OR provisional = TRUE OR next_rung IN ('w1', 'w3', 'w5', 'w10')${among})
        ORDER BY id LIMIT ${Math.trunc(limit)}`,
      [afterId, ...clocks],
    );
    return reads.find(Deadline, { id: ids.map(({ id }) => id) }, { id: 'ASC' });
  }

  /** Open clocks of these cases that the start of a stage and polling day bound. */
  async boundedOpenOf(reads: Reads, caseIds: readonly string[]): Promise<ClockRow[]> {
    const bounded = this.table.clocksWith(({ bounded: isBounded }) => isBounded);
    return (await reads.find(Deadline, { caseId: caseIds, clock: bounded }, { id: 'ASC' })).filter(isOpen);
  }

  /** By the calendar in force. Answers the dues that moved; one that was only confirmed has its change row and is not among them. */
  async afterCalendar(tx: Tx, deadlineIds: readonly string[], reason: string, byId: string | null): Promise<DueMove[]> {
    const calendar = this.calendars.current();
    const stories = await storiesOf(tx, deadlineIds);
    const changed = this.changedBy(stories, calendar);
    await markVersion(tx, stories, calendar.version);
    await this.retime(tx, stories, changed);
    return this.write(tx, changed, 'calendar_loaded', reason, byId);
  }

  /** Clocks that the stage calendar does not bound are left alone. Answers the dues that moved. */
  async afterBounds(
    tx: Tx,
    changes: readonly BoundsChange[],
    kind: 'stage_moved' | 'polling_moved',
    reason: string,
    byId: string | null,
  ): Promise<DueMove[]> {
    return this.write(tx, await this.boundsChanged(tx, changes), kind, reason, byId);
  }

  /** What `afterCalendar` would move under that calendar; nothing is written. */
  async wouldMoveByCalendar(reads: Reads, deadlineIds: readonly string[], calendar: WorkingCalendar): Promise<DueMove[]> {
    return movesOf(this.changedBy(await storiesOf(reads, deadlineIds), calendar));
  }

  /** What `afterBounds` would move; nothing is written. */
  async wouldMoveByBounds(reads: Reads, changes: readonly BoundsChange[]): Promise<DueMove[]> {
    return movesOf(await this.boundsChanged(reads, changes));
  }

  private changedBy(stories: readonly ClockStory[], calendar: WorkingCalendar): Changed[] {
    const now = this.now();
    return stories.flatMap((story) => {
      const patch = patchByCalendar(story, this.table.specOf(story.row.clock).legalLimit, calendar, now);
      return patch ? [{ row: story.row, patch }] : [];
    });
  }

  /** The rungs after the due count working days, also where the due itself does not. */
  private async retime(tx: Tx, stories: readonly ClockStory[], changed: readonly Changed[]): Promise<void> {
    const moved = new Set(changed.map(({ row }) => row.id));
    const stay = stories.map(({ row }) => row).filter(({ id, nextRungAt }) => nextRungAt !== null && !moved.has(id));
    const cursors = this.cursors.setAll(tx, stay);
    await setCursors(
      tx,
      stay.flatMap((clock, index) => {
        const cursor = cursors[index];
        return cursor && cursor.nextRungAt !== clock.nextRungAt ? [{ clock, lastRung: clock.lastRung, cursor }] : [];
      }),
    );
  }

  private async boundsChanged(reads: Reads, changes: readonly BoundsChange[]): Promise<Changed[]> {
    const bounded = changes.filter(({ clock }) => this.table.specOf(clock.clock).bounded);
    const boundsOf = new Map(bounded.map(({ clock, ...bounds }) => [clock.id, bounds]));
    return (await storiesOf(reads, [...boundsOf.keys()])).flatMap((story) => {
      const bounds = boundsOf.get(story.row.id);
      const patch = bounds && patchByBounds(story, bounds);
      return patch ? [{ row: story.row, patch }] : [];
    });
  }

  private async write(
    tx: Tx,
    changed: readonly Changed[],
    kind: DeadlineChangeKind,
    reason: string,
    byId: string | null,
  ): Promise<DueMove[]> {
    const now = this.now();
    await moveDues(tx, changed, { kind, at: now, now, reason, byId }, this.cursors);
    return movesOf(changed);
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const movesOf = (changed: readonly Changed[]): DueMove[] =>
  changed.map(({ row, patch }) => moveBy(row, patch)).filter(({ oldDueAt, newDueAt }) => oldDueAt !== newDueAt);

/** Those that the calendar leaves as they are rest on it from now on, too. */
const markVersion = async (tx: Tx, stories: readonly ClockStory[], version: string): Promise<void> => {
  const ids = stories.map(({ row }) => row.id);
  if (ids.length > 0) await tx.update(Deadline, { id: ids }, { calendarVersion: version });
};
