import { Global, Module } from '@nestjs/common';
import { ScheduleBook } from './schedule-book.js';
import { ScheduleSigns } from './schedule-signs.js';

@Global()
@Module({ providers: [ScheduleBook, ScheduleSigns], exports: [ScheduleBook] })
export class SchedulesModule {}
