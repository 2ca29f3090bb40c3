import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Tx } from '../platform/database/tx.js';
import type { Deadline } from './deadline.entity.js';
import { LadderTable } from './ladder-table.js';
import { RungAlarms } from './rung-alarms.js';
import { cursorOf } from './rung-times-rules.js';

/** Puts clocks that start or change at their next rung: the row that is written has its cursor, so no statement is added. */
@Injectable()
export class RungCursors {
  constructor(
    private readonly ladders: LadderTable,
    private readonly calendars: CalendarService,
    @Inject(RungAlarms) private readonly alarms: Pick<RungAlarms, 'setFor'>,
  ) {}

  set(tx: Tx, row: Deadline): Deadline {
    const [placed = row] = this.setAll(tx, [row]);
    return placed;
  }

  /** The rows with their cursors; once the transaction is durable, an alarm is set for what is near. */
  setAll(tx: Tx, rows: readonly Deadline[]): Deadline[] {
    const calendar = this.calendars.current();
    const placed = rows.map((row) => ({ ...row, ...cursorOf(row, this.ladders.ladderOf(row.clock), calendar) }));
    if (placed.some(({ nextRungAt }) => nextRungAt !== null)) tx.afterCommit(() => this.alarms.setFor(placed));
    return placed;
  }
}
