import { Module } from '@nestjs/common';
import { HotspotsModule } from '../hotspots/hotspots.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { DailyReportsService } from './daily-reports.service.js';
import { KeptReportsService } from './kept-reports.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsJob } from './reports.job.js';

/** What the offices are told in figures: the daily report (日报) with the end of the audit chain. */
@Module({
  imports: [HotspotsModule, PeopleModule, RegionsModule],
  controllers: [ReportsController],
  providers: [DailyReportsService, KeptReportsService, ReportsJob],
  exports: [DailyReportsService, KeptReportsService, ReportsJob],
})
export class ReportsModule {}
