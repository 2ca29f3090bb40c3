import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { setCursors } from './cursor-rows.js';
import { deadlineSelection } from './deadline-rows.js';
import { LadderTable } from './ladder-table.js';
import type { ClockRow } from './open-clocks.js';
import { cursorOf } from './rung-times-rules.js';

const BATCH = 500;

/** Rungs that are counted in working days: another calendar moves them, also where the due itself stays. */
const COUNTED_IN_W = "next_rung IN ('w1', 'w3', 'w5', 'w10')";

/** Sets cursors that no change of their clock sets: of rows older than the ladder, and under another calendar. Safe to run twice and beside another. */
@Injectable()
export class RungBackfill {
  private isFilled = false;
  private retimedFor = '';

  constructor(
    private readonly work: UnitOfWork,
    private readonly ladders: LadderTable,
    private readonly calendars: CalendarService,
  ) {}

  /** Fills once per process, and times anew whenever the calendar has changed; costs nothing otherwise. */
  async keepUp(): Promise<void> {
    if (!this.isFilled) await this.fill();
    this.isFilled = true;
    const { version } = this.calendars.current();
    if (this.retimedFor !== version) await this.retime();
    this.retimedFor = version;
  }

  /** Open clocks that have a ladder, no cursor and no fired rung: those from before the upgrade. Answers how many got one. */
  fill(): Promise<number> {
    const climbing = this.ladders.climbing();
    const among = climbing.map(() => '?').join(', ');
    return this.setWhere(`next_rung IS NULL AND last_rung IS NULL AND clock IN (${among})`, climbing);
  }

  /** Times working days after a due anew, by the calendar in force. Answers how many clocks were looked at. */
  retime(): Promise<number> {
    return this.setWhere(COUNTED_IN_W, []);
  }

  private async setWhere(where: string, params: readonly unknown[]): Promise<number> {
    let count = 0;
    for (let after: string | undefined = ''; after !== undefined;) {
      const from: string = after;
      const clocks: ClockRow[] = await this.work.write((tx) => this.setBatch(tx, where, [from, ...params]));
      count += clocks.length;
      after = clocks.length < BATCH ? undefined : clocks.at(-1)?.id;
    }
    return count;
  }

  private async setBatch(tx: Tx, where: string, params: readonly unknown[]): Promise<ClockRow[]> {
    const calendar = this.calendars.current();
    const clocks = await tx.sql<ClockRow>(
      `SELECT ${deadlineSelection('deadlines')} FROM deadlines WHERE slot IS NOT NULL AND id > ? AND ${where} ORDER BY id LIMIT ${BATCH}`,
      params,
    );
    const changes = clocks.map((clock) => ({
      clock,
      lastRung: clock.lastRung,
      cursor: cursorOf(clock, this.ladders.ladderOf(clock.clock), calendar),
    }));
    await setCursors(
      tx,
      changes.filter(({ clock, cursor }) => clock.nextRung !== cursor.nextRung || clock.nextRungAt !== cursor.nextRungAt),
    );
    return clocks;
  }
}
