import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { warningsOnYears, type CalendarWarning } from '../calendar/calendar-warning-rules.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { HolidayFileRow } from '../calendar/holiday-file.entity.js';
import { HolidayFilesService } from '../calendar/holiday-files.service.js';
import { provisionalClocks, type ProvisionalClocks } from '../deadlines/provisional-clocks.js';
import { visibleTo, type Condition } from '../cases/permissions/visibility.js';
import type { Staff } from '../kernel/actor.js';
import { isFor } from '../people/office-acts.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dayOf, instant } from '../kernel/time.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { HealthWarnings } from '../platform/health/health-warnings.js';
import { ShortMemory } from '../regions/short-memory.js';

export type CalendarState = {
  version: string;
  /** With data. */
  years: readonly number[];
  history: Omit<HolidayFileRow, 'source'>[];
  warnings: CalendarWarning[];
  /** Open clocks that may still move: the administrator's number is the district's, everybody else's that of the cases which they see. */
  provisionalClocks: number;
};

const INSTALLATION = '';

/** How far the calendar reaches and what rests on years without data; the same warnings stand in the health report. */
@Injectable()
export class CalendarStateService implements OnModuleInit {
  private readonly provisional = new ShortMemory<ProvisionalClocks | null>(() => provisionalClocks(this.reader));

  constructor(
    private readonly calendars: CalendarService,
    private readonly files: HolidayFilesService,
    private readonly reader: Reader,
    private readonly health: HealthWarnings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.health.watch(async () => this.warnings(await this.provisional.get(INSTALLATION)));
  }

  async of(actor: Staff): Promise<CalendarState> {
    const provisional = await provisionalClocks(this.reader, clocksCountedFor(actor));
    const { version, years } = this.calendars.current();
    return {
      version,
      years,
      history: await this.files.history(),
      warnings: this.warnings(provisional),
      provisionalClocks: provisional?.clocks ?? 0,
    };
  }

  private warnings(provisional: ProvisionalClocks | null): CalendarWarning[] {
    return warningsOnYears({
      today: dayOf(instant(this.clock.now())),
      years: this.calendars.current().years,
      provisional,
    });
  }
}

/** A number that grows with a case would tell of it. */
const clocksCountedFor = (actor: Staff): Condition => {
  if (isFor('loadHolidays', actor.role)) return { sql: 'd.district_code = ?', params: [actor.districtCode] };
  const { sql, params } = visibleTo(actor);
  return { sql: `EXISTS (SELECT 1 FROM cases c WHERE c.id = d.case_id AND ${sql})`, params };
};
