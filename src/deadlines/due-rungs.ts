import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Instant } from '../kernel/time.js';
import { among, notAmong } from '../platform/database/lists.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { setCursors, type CursorChange } from './cursor-rows.js';
import { deadlineSelection } from './deadline-rows.js';
import { LadderTable } from './ladder-table.js';
import type { ClockRow } from './open-clocks.js';
import { cursorOf, rungsDue, type TimedRung } from './rung-times-rules.js';
import { RUNGS } from './rungs.js';

/** A clock with a rung in the past. */
export type DueClock = { deadlineId: string; caseId: string; nextRungAt: Instant };

/** A rung that the caller, and nobody else, has to fire; the clock as it was before the claim. */
export type DueRung = TimedRung & { clock: ClockRow };

/** Which rungs are due, and who may fire them: the database decides, whoever was woken. */
@Injectable()
export class DueRungs {
  constructor(
    private readonly ladders: LadderTable,
    private readonly calendars: CalendarService,
  ) {}

  /** Clocks whose next rung is due, oldest first, in any order among those of one moment (a midnight may have thousands); `except` names clocks to leave aside. */
  candidates(reads: Reads, now: Instant, limit: number, except: readonly string[] = []): Promise<DueClock[]> {
    const [aside, list] = notAmong(reads, except);
    return reads.sql<DueClock>(
      `SELECT id AS "deadlineId", case_id AS "caseId", next_rung_at AS "nextRungAt" FROM deadlines
       WHERE next_rung_at <= ?${except.length > 0 ? ` AND id ${aside}` : ''} ORDER BY next_rung_at LIMIT ?`,
      except.length > 0 ? [now, list, limit] : [now, limit],
    );
  }

  /**
   * These clocks as far as they still owe a rung, locked in one order, so that two claimers never wait for each other in a circle; what
   * somebody else holds is left to them.
   */
  hold(tx: Tx, deadlineIds: readonly string[], now: Instant): Promise<ClockRow[]> {
    const [inList, list] = among(tx, deadlineIds);
    return tx.sql<ClockRow>(
      `SELECT ${deadlineSelection('d')} FROM deadlines d WHERE d.id ${inList} AND d.next_rung_at <= ? AND d.slot IS NOT NULL
       ORDER BY d.id${tx.engine === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : ''}`,
      [list, now],
    );
  }

  /**
   * Claims every rung of these clocks that lies in the past, in order of time; of two callers each rung goes to one. The caller holds
   * the rows. The claim is undone with the transaction.
   */
  async claim(tx: Tx, clocks: readonly ClockRow[], now: Instant): Promise<DueRung[]> {
    const calendar = this.calendars.current();
    const claims = clocks.map((clock) => {
      const ladder = this.ladders.ladderOf(clock.clock);
      const due = rungsDue(clock, ladder, calendar, now);
      const lastRung = due.at(-1)?.rung ?? clock.lastRung;
      return { clock, due, lastRung, cursor: cursorOf({ ...clock, lastRung }, ladder, calendar) } satisfies CursorChange & {
        due: TimedRung[];
      };
    });
    const set = await setCursors(tx, claims);
    return claims
      .filter(({ clock }) => set.has(clock.id))
      .flatMap(({ clock, due }) => due.map((timed) => ({ clock, ...timed })))
      .toSorted(byTime);
  }
}

const byTime = (a: DueRung, b: DueRung): number => {
  if (a.rungAt !== b.rungAt) return a.rungAt < b.rungAt ? -1 : 1;
  if (a.rung !== b.rung) return RUNGS.indexOf(a.rung) - RUNGS.indexOf(b.rung);
  return a.clock.id < b.clock.id ? -1 : 1;
};
