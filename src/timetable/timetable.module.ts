import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { CalendarStateService } from './calendar-state.service.js';
import { CalendarController } from './calendar.controller.js';
import { ClockExplanationController } from './clock-explanation.controller.js';
import { ClockExplanationService } from './clock-explanation.service.js';
import { MovesController } from './moves.controller.js';
import { MovesService } from './moves.service.js';
import { OverridesController } from './overrides.controller.js';
import { RecountCalendarService } from './recount-calendar.service.js';
import { TimetableJob } from './timetable.job.js';

@Module({
  imports: [CalendarModule, CasesModule, DeadlinesModule, ElectionsModule],
  controllers: [ClockExplanationController, CalendarController, MovesController, OverridesController],
  providers: [ClockExplanationService, CalendarStateService, RecountCalendarService, MovesService, TimetableJob],
  exports: [RecountCalendarService, TimetableJob],
})
export class TimetableModule {}
