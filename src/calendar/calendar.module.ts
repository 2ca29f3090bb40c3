import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service.js';

@Module({
  providers: [{ provide: CalendarService, useFactory: () => new CalendarService() }],
  exports: [CalendarService],
})
export class CalendarModule {}
