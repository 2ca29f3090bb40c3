import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { HOLIDAY_FILE } from '../calendar/calendar.service.js';
import { HolidayFilesService } from '../calendar/holiday-files.service.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import { RecountService } from '../deadlines/recount.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { lockCases } from './case-locks.js';

/** Clocks per transaction. */
const BATCH = 200;

/** Why they are counted anew, and on whose order. */
type Cause = { reason: string; byId: string | null };

/** Counts open clocks anew after a holiday file was loaded. */
@Injectable()
export class RecountCalendarService {
  constructor(
    private readonly files: HolidayFilesService,
    private readonly calendars: CalendarService,
    private readonly recounts: RecountService,
    private readonly clocks: ClocksService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every clock that the calendar may move, in batches of their own; broken off, it goes on at the next call. May run twice. */
  async recount(): Promise<void> {
    await this.files.refresh();
    const cause = await this.cause();
    for await (const batch of this.batches()) await this.recountBatch(batch, cause);
    // A citizen's window that stood open on a provisional date only may have lapsed by the new one.
    await this.clocks.endLapsedWindows(this.now());
  }

  /** Counts anew where open clocks rest on another calendar than this one: after a file shipped with a new version of the software. */
  async catchUp(): Promise<void> {
    await this.files.refresh();
    const rows = await this.reader.sql(
      `SELECT id FROM deadlines WHERE slot IS NOT NULL AND calendar_version <> ? AND (counting_mode = 'W' OR provisional = TRUE) LIMIT 1`,
      [this.calendars.current().version],
    );
    if (rows.length > 0) await this.recount();
  }

  /** How many dues that calendar would move; nothing is written. */
  async wouldMove(calendar: WorkingCalendar): Promise<number> {
    let moves = 0;
    for await (const batch of this.batches())
      moves += (await this.recounts.wouldMoveByCalendar(this.reader, batch.map(idOf), calendar)).length;
    return moves;
  }

  /** How many clocks holiday files have moved since then. */
  async movedSince(at: Instant): Promise<number> {
    const [row] = await this.reader.sql<{ n: number }>(
      `SELECT COUNT(DISTINCT deadline_id) AS n FROM deadline_changes WHERE kind = 'calendar_loaded' AND at >= ? AND old_due_at <> new_due_at`,
      [at],
    );
    return Number(row?.n ?? 0);
  }

  private async *batches(): AsyncGenerator<ClockRow[]> {
    let after = '';
    for (;;) {
      const batch = await this.recounts.openProvisionalOrWorking(this.reader, BATCH, after);
      if (batch.length === 0) return;
      yield batch;
      after = batch.at(-1)?.id ?? after;
    }
  }

  private async recountBatch(batch: readonly ClockRow[], { reason, byId }: Cause): Promise<void> {
    await this.work.write(async (tx) => {
      await lockCases(
        tx,
        batch.map(({ caseId }) => caseId),
      );
      await this.recounts.afterCalendar(tx, batch.map(idOf), reason, byId);
    });
  }

  private async cause(): Promise<Cause> {
    const [latest] = await this.files.history();
    if (!latest) return { reason: `${HOLIDAY_FILE} ${this.calendars.current().version}`, byId: null };
    return { reason: latest.note ?? `放假安排 ${latest.years.join('、')}`, byId: latest.loadedById };
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const idOf = ({ id }: ClockRow): string => id;
