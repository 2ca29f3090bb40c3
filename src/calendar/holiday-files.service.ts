import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf, instant, plus, type Instant } from '../kernel/time.js';
import { isDuplicate } from '../platform/database/database-errors.js';
import type { Reads } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { errorLine } from '../platform/logging/loggable-error.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { CalendarService } from './calendar.service.js';
import { warningsOnLoad, type CalendarWarning } from './calendar-warning-rules.js';
import { HolidayFileRow } from './holiday-file.entity.js';
import { readHolidayYears } from './holiday-file.js';
import { calendarOf, changesBy, type HolidayYears, type YearChange } from './holiday-years.js';
import type { WorkingCalendar } from './working-days.js';

/** Who loads what; `byId` is an administrator's id or `console`. */
export type HolidayFileToLoad = { text: string; byId: string; districtCode: string; note: string | null };

/** What loading does, or would do: `version` names the calendar afterwards. */
export type HolidayLoad = { version: string; isNews: boolean; changes: YearChange[]; warnings: CalendarWarning[] };

/** The message that a file was loaded: whoever counted with another calendar counts anew. */
export const CALENDAR_LOADED = 'calendar.loaded';

/** How often (ms, real time) each process asks whether another one has loaded a file. */
const POLL_MS = 3_000;
/** By then (ms) every process counts with the new file, and what was started beside the loading is seen. */
const ALL_KNOW_MS = 10_000;

/** The holiday files loaded so far. Own loads are in force at once, those of other processes within 5 s. */
@Injectable()
export class HolidayFilesService implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(HolidayFilesService.name);
  private timer: NodeJS.Timeout | undefined;
  private serial = 0;
  private isBlind = false;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly calendars: CalendarService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.poll(), POLL_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** The calendar as it would be with the file. Throws HolidayFileError. */
  async calendarWith(text: string): Promise<WorkingCalendar> {
    const loaded = (await this.files(this.reader)).map(({ source }) => readHolidayYears(source));
    return calendarOf(this.calendars.yearsWith([...loaded, readHolidayYears(text)]));
  }

  /** What loading the file would change. Throws HolidayFileError. */
  async preview(text: string): Promise<HolidayLoad> {
    return this.examined(readHolidayYears(text), await this.files(this.reader));
  }

  /**
   * Puts the file on record and in force, and announces it; a file that changes no day and no year is not put on record again. Throws
   * HolidayFileError, and Refused `calendar.loaded-meanwhile` on a race.
   */
  async load({ text, byId, districtCode, note }: HolidayFileToLoad): Promise<HolidayLoad> {
    const years = readHolidayYears(text);
    try {
      const load = await this.work.write(async (tx) => {
        const earlier = await this.files(tx);
        const examined = this.examined(years, earlier);
        if (!examined.isNews) return examined;
        const serial = (earlier.at(-1)?.serial ?? 0) + 1;
        const { version } = examined;
        await tx.insert(HolidayFileRow, {
          id: newId(),
          serial,
          version,
          years: [...years.keys()].toSorted((a, b) => a - b),
          source: text,
          loadedAt: this.now(),
          loadedById: byId,
          note,
        });
        const news = { name: CALENDAR_LOADED, districtCode, payload: { version } };
        await this.outbox.announce(tx, news);
        await this.outbox.announce(tx, { ...news, at: plus(this.now(), ALL_KNOW_MS) });
        return examined;
      });
      await this.refresh();
      return load;
    } catch (error) {
      throw isDuplicate(error) ? new Refused(LOADED_MEANWHILE) : error;
    }
  }

  /** Takes what the database has; a process about to count anew asks first. */
  async refresh(): Promise<void> {
    const rows = await this.files(this.reader);
    const serial = rows.at(-1)?.serial ?? 0;
    // An older answer that arrives late takes nothing back.
    if (serial < this.serial) return;
    this.serial = serial;
    this.calendars.take(rows.map(({ source }) => readHolidayYears(source)));
  }

  /** Latest first, without the files' text. */
  async history(): Promise<Omit<HolidayFileRow, 'source'>[]> {
    return (await this.files(this.reader)).map(({ source: _source, ...row }) => row).toReversed();
  }

  private examined(file: HolidayYears, earlier: readonly HolidayFileRow[]): HolidayLoad {
    const loaded = earlier.map(({ source }) => readHolidayYears(source));
    const before = this.calendars.yearsWith(loaded);
    const { version } = calendarOf(this.calendars.yearsWith([...loaded, file]));
    const changes = changesBy(file, before);
    const isNews = changes.some(({ isNew, days }) => isNew || days.length > 0);
    return { version, isNews, changes, warnings: warningsOnLoad(changes, dayOf(this.now())) };
  }

  private async poll(): Promise<void> {
    try {
      const [row] = await this.reader.sql<{ serial: number | null }>('SELECT MAX(serial) AS serial FROM holiday_files');
      if (Number(row?.serial ?? 0) > this.serial) await this.refresh();
      this.isBlind = false;
    } catch (error) {
      // The next poll tries again, and a database that is away shows in the health report.
      if (!this.isBlind) this.log.warn(`holiday files cannot be looked up: ${errorLine(error)}`);
      this.isBlind = true;
    }
  }

  private files(reads: Reads): Promise<HolidayFileRow[]> {
    return reads.find(HolidayFileRow, {}, { serial: 'ASC' });
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const LOADED_MEANWHILE = refusal(
  'calendar.loaded-meanwhile',
  '刚刚有人载入了另一个放假文件，请查看后重试。',
  'Someone else has just loaded another holiday file; look at it and try again.',
);
