import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Reads } from '../platform/database/tx.js';
import { changesOf } from './clock-stories.js';
import type { ClockSpec } from './clock-spec.js';
import { DeadlineTable } from './deadline-table.js';
import { explain, type Explanation } from './explanation.js';
import type { ClockRow } from './open-clocks.js';

/** How the dates of clocks were worked out. Whether the asker may see the clock was asked before. */
@Injectable()
export class ClockExplanationsService {
  constructor(
    private readonly table: DeadlineTable,
    private readonly calendars: CalendarService,
  ) {}

  async of(reads: Reads, row: ClockRow): Promise<Explanation> {
    const changes = await changesOf(reads, row.id);
    return explain({ row, changes, spec: this.table.specOf(row.clock), calendar: this.calendars.current() });
  }

  /** The sources on which the limit rests, as the file of limits words them. */
  anchorOf({ clock }: Pick<ClockRow, 'clock'>): ClockSpec['anchor'] {
    return this.table.specOf(clock).anchor;
  }
}
