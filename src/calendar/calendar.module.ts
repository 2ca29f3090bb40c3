import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service.js';
import { HolidayFilesService } from './holiday-files.service.js';

@Module({
  providers: [{ provide: CalendarService, useFactory: () => new CalendarService() }, HolidayFilesService],
  exports: [CalendarService, HolidayFilesService],
})
export class CalendarModule {}
