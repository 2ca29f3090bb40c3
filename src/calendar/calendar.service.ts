import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { ConfigError } from '../platform/config/config-error.js';
import { inProject, shownPath } from '../platform/config/project-root.js';
import { HolidayFileError, parseHolidayFile } from './holiday-file.js';
import type { WorkingCalendar } from './working-days.js';

/** The State Council's notices on public holidays and make-up workdays. */
export const HOLIDAY_FILE = 'config/holidays.cn.json';

/** The working calendar in force. */
@Injectable()
export class CalendarService {
  private readonly calendar: WorkingCalendar;

  /** Throws ConfigError with the file and the reason; a wrong calendar must not start. */
  constructor(file: string = HOLIDAY_FILE) {
    this.calendar = readCalendar(file);
  }

  current(): WorkingCalendar {
    return this.calendar;
  }
}

const readCalendar = (file: string): WorkingCalendar => {
  try {
    return parseHolidayFile(readFileSync(inProject(file), 'utf8'));
  } catch (error) {
    if (error instanceof HolidayFileError) throw new ConfigError(shownPath(file), error.sentence);
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(shownPath(file), {
      zh: `节假日文件读不出来：${reason}`,
      en: `The holiday file cannot be read: ${reason}`,
    });
  }
};
