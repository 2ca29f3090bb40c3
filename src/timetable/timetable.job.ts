import { Injectable } from '@nestjs/common';
import { CALENDAR_LOADED } from '../calendar/holiday-files.service.js';
import { HOUR } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { CALENDAR_MOVED, MovesService } from './moves.service.js';
import { RecountCalendarService } from './recount-calendar.service.js';

/** What follows when holidays, stages or polling days change. */
@Injectable()
export class TimetableJob {
  readonly routes: readonly JobRoute[] = [
    { name: CALENDAR_LOADED, handler: () => this.recounts.recount() },
    { name: CALENDAR_MOVED, handler: ({ payload }) => this.moves.catchUp(String(payload['moveId'])) },
    { name: 'calendar.catch-up', everyMs: HOUR, handler: () => this.recounts.catchUp() },
  ];

  constructor(
    private readonly recounts: RecountCalendarService,
    private readonly moves: MovesService,
  ) {}
}
