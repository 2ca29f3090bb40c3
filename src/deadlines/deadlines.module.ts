import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { BreachSweepJob } from './breach-sweep.job.js';
import { ClocksService } from './clocks.service.js';
import { DeadlineTable, readDeadlineTable } from './deadline-table.js';

@Module({
  imports: [CalendarModule],
  providers: [{ provide: DeadlineTable, useFactory: () => readDeadlineTable() }, ClocksService, BreachSweepJob],
  exports: [ClocksService, BreachSweepJob],
})
export class DeadlinesModule {}
