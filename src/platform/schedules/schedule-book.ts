import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { instant, type Instant } from '../../kernel/time.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { errorLine } from '../logging/loggable-error.js';
import { Metrics } from '../metrics/metrics.js';
import type { JobHandler } from '../queue/job-queue.js';
import type { JobTable, Schedule } from '../queue/job-table.js';
import { ScheduleRun } from './schedule-run.entity.js';
import { isStale } from './stale-rules.js';

export type ScheduleState = Omit<ScheduleRun, 'lastDurationMs'> & {
  everyMs: number;
  lastDurationMs: number | null;
  isStale: boolean;
};

const ERROR_LENGTH = 300;

/** Writes down how each schedule fares, so that any process can show it. */
@Injectable()
export class ScheduleBook {
  private schedules: readonly Schedule[] = [];
  private watchedSince: Instant;
  private readonly runs;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.watchedSince = this.now();
    this.runs = metrics.counter('huicha_schedule_runs_total', 'Runs of schedules in this process', ['schedule', 'outcome']);
  }

  /** The same table, with every run of its schedules written down. */
  watch(table: JobTable): JobTable {
    this.schedules = table.schedules;
    const scheduled = [...table.scheduled].map(([name, handler]): [string, JobHandler] => [name, this.watched(name, handler)]);
    return { ...table, scheduled: new Map(scheduled) };
  }

  /** Every schedule of the table with its last run, by name. */
  async list(): Promise<ScheduleState[]> {
    const rows = new Map((await this.reader.find(ScheduleRun, {})).map((row) => [row.name, row]));
    const [now, watchedSince] = [this.now(), this.watchedSince];
    return this.schedules
      .map(({ name, everyMs }) => {
        const row = rows.get(name) ?? { ...NEVER, name };
        return { ...row, everyMs, isStale: isStale({ everyMs, lastSuccessAt: row.lastSuccessAt, watchedSince, now }) };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  private watched(name: string, handler: JobHandler): JobHandler {
    return async (job) => {
      const begin = performance.now();
      const durationMs = (): number => Math.round(performance.now() - begin);
      try {
        await handler(job);
      } catch (error) {
        this.runs.inc({ schedule: name, outcome: 'failed' });
        await this.write(FAILED, [name, this.now(), durationMs(), errorLine(error).slice(0, ERROR_LENGTH)]);
        throw error;
      }
      this.runs.inc({ schedule: name, outcome: 'done' });
      await this.write(DONE, [name, this.now(), durationMs()]);
    };
  }

  private async write(statement: string, values: readonly (string | number)[]): Promise<void> {
    await this.work.write((tx) => tx.change(statement, values));
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const NEVER = { lastSuccessAt: null, lastFailureAt: null, lastDurationMs: null, consecutiveFailures: 0, lastError: null };

const DONE = `INSERT INTO schedule_runs (name, last_success_at, last_duration_ms, consecutive_failures) VALUES (?, ?, ?, 0)
  ON CONFLICT (name) DO UPDATE SET last_success_at = excluded.last_success_at, last_duration_ms = excluded.last_duration_ms,
    consecutive_failures = 0`;

const FAILED = `INSERT INTO schedule_runs (name, last_failure_at, last_duration_ms, last_error, consecutive_failures) VALUES (?, ?, ?, ?, 1)
  ON CONFLICT (name) DO UPDATE SET last_failure_at = excluded.last_failure_at, last_duration_ms = excluded.last_duration_ms,
    last_error = excluded.last_error, consecutive_failures = schedule_runs.consecutive_failures + 1`;
