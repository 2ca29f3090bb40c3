import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HolidayFileError } from '../calendar/holiday-file.js';
import { HolidayFilesService, type HolidayLoad } from '../calendar/holiday-files.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest } from '../kernel/errors.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { faultyField } from '../platform/http/validation-faults.js';
import { CalendarStateService, type CalendarState } from './calendar-state.service.js';
import { HolidayFileDto, HolidayFileQuery } from './dto/holiday-file.dto.js';
import { RecountCalendarService } from './recount-calendar.service.js';

/** `wouldMove`: clocks whose due would move, of a dry run only. */
type HolidayLoadView = HolidayLoad & { isLoaded: boolean; wouldMove: number | null };

@ApiTags('calendar')
@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly state: CalendarStateService,
    private readonly files: HolidayFilesService,
    private readonly recounts: RecountCalendarService,
  ) {}

  /** Which years have holiday data, the files loaded so far, and what rests on years without; for all staff. */
  @Get()
  read(@CurrentStaff() staff: Staff): Promise<CalendarState> {
    return this.state.of(staff);
  }

  @ApiOperation({
    summary: 'Loads a holiday file (administrator).',
    description:
      'The body is the file’s JSON. It replaces the years that it names; a wrong file changes nothing. Open clocks that counted through ' +
      'these years are counted anew within seconds and keep old and new due. With dryRun nothing is written.',
  })
  @For('loadHolidays')
  @Post('files')
  async load(
    @CurrentStaff() { id, districtCode }: Staff,
    @Body() file: HolidayFileDto,
    @Query() { dryRun, note }: HolidayFileQuery,
  ): Promise<HolidayLoadView> {
    const text = JSON.stringify(file, null, 2);
    return refusingWrongFiles(async () => {
      if (!dryRun) {
        const load = await this.files.load({ text, byId: id, districtCode, note: note ?? null });
        return { ...load, isLoaded: load.isNews, wouldMove: null };
      }
      const wouldMove = await this.recounts.wouldMove(await this.files.calendarWith(text));
      return { ...(await this.files.preview(text)), isLoaded: false, wouldMove };
    });
  }
}

const refusingWrongFiles = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HolidayFileError)) throw error;
    const { sentence, keys } = error;
    const fault = { ...faultyField(keys.join('.'), 'calendar.file'), message: sentence };
    throw new BadRequest({ code: 'calendar.file', message: sentence }, { errors: [fault] });
  }
};
