import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { BreachSweepJob } from './breach-sweep.job.js';
import { ClockExplanationsService } from './clock-explanations.service.js';
import { ClockSigns } from './clock-signs.js';
import { ClocksService } from './clocks.service.js';
import { DeadlineTable, readDeadlineTable } from './deadline-table.js';
import { DueRungs } from './due-rungs.js';
import { LadderTable, readLadderTable } from './ladder-table.js';
import { OverridesService } from './overrides.service.js';
import { RecountService } from './recount.service.js';
import { RungAlarms } from './rung-alarms.js';
import { RungBackfill } from './rung-backfill.js';
import { RungCursors } from './rung-cursors.js';

@Module({
  imports: [CalendarModule],
  providers: [
    { provide: DeadlineTable, useFactory: () => readDeadlineTable() },
    { provide: LadderTable, useFactory: () => readLadderTable() },
    RungAlarms,
    RungCursors,
    RungBackfill,
    DueRungs,
    ClockExplanationsService,
    ClocksService,
    OverridesService,
    RecountService,
    BreachSweepJob,
    ClockSigns,
  ],
  exports: [
    LadderTable,
    DueRungs,
    RungAlarms,
    RungBackfill,
    ClockExplanationsService,
    ClocksService,
    OverridesService,
    RecountService,
    BreachSweepJob,
  ],
})
export class DeadlinesModule {}
