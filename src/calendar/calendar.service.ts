import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { ConfigError } from '../platform/config/config-error.js';
import { inProject, shownPath } from '../platform/config/project-root.js';
import { HolidayFileError, readHolidayYears } from './holiday-file.js';
import { calendarOf, inOrder, type HolidayYears } from './holiday-years.js';
import type { WorkingCalendar } from './working-days.js';

/** The State Council's notices on public holidays and make-up workdays, as shipped; files loaded later replace the years they name. */
export const HOLIDAY_FILE = 'config/holidays.cn.json';

/** The working calendar in force. It answers from memory; HolidayFilesService keeps it as the database has it. */
@Injectable()
export class CalendarService {
  private readonly shipped: HolidayYears;
  private held: { years: HolidayYears; calendar: WorkingCalendar };

  /** Throws ConfigError with the file, the line and the reason; a wrong calendar must not start. */
  constructor(file: string = HOLIDAY_FILE) {
    this.shipped = readYears(file);
    this.held = { years: this.shipped, calendar: calendarOf(this.shipped) };
  }

  current(): WorkingCalendar {
    return this.held.calendar;
  }

  /** The years in force with the days that the notices name. */
  years(): HolidayYears {
    return this.held.years;
  }

  /** Takes the loaded files, oldest first, over the shipped one. */
  take(loaded: readonly HolidayYears[]): void {
    const years = this.yearsWith(loaded);
    this.held = { years, calendar: calendarOf(years) };
  }

  /** The years as they would be with these loaded files, oldest first. */
  yearsWith(loaded: readonly HolidayYears[]): HolidayYears {
    return inOrder([this.shipped, ...loaded]);
  }
}

const readYears = (file: string): HolidayYears => {
  try {
    return readHolidayYears(readFileSync(inProject(file), 'utf8'));
  } catch (error) {
    if (error instanceof HolidayFileError) throw new ConfigError(`${shownPath(file)}:${error.line ?? 1}`, error.sentence);
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(shownPath(file), {
      zh: `节假日文件读不出来：${reason}`,
      en: `The holiday file cannot be read: ${reason}`,
    });
  }
};
