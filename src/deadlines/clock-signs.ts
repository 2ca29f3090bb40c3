import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { refusal } from '../kernel/rule.js';
import { instant, millis, MINUTE, type Instant } from '../kernel/time.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { HealthWarnings, type HealthWarning } from '../platform/health/health-warnings.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { HAS_RUNG_TO_COME, IS_OVERDUE, UNBREACHED } from './deadline.entity.js';

/** A rung that waits longer (ms) than four sweeps is worth a look. */
const LATE_MS = 2 * MINUTE;

/** Counting a million open clocks takes a tenth of a second (ms between two counts). */
const COUNTED_EVERY = 30_000;

/** Shows how many clocks run and are overdue, and how far the firing of rungs lags behind; warns when it lags too far. */
@Injectable()
export class ClockSigns implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly metrics: Metrics,
    private readonly warnings: HealthWarnings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'huicha_rung_lag_seconds',
      help: 'How long the oldest due rung has been waiting to fire',
      read: async () => [{ value: (await this.rungLag()) / 1000 }],
    });
    this.metrics.gauge({
      name: 'huicha_clocks',
      help: 'Open clocks: within their time and not paused (running), past it (overdue)',
      labels: ['state'],
      freshMs: COUNTED_EVERY,
      read: async () => [
        { labels: { state: 'running' }, value: await this.count(UNBREACHED) },
        { labels: { state: 'overdue' }, value: await this.count(IS_OVERDUE) },
      ],
    });
    this.warnings.watch(async () => lateWarning(await this.rungLag()));
  }

  /** In ms; 0 when nothing is due. */
  private async rungLag(): Promise<number> {
    const [row] = await this.reader.sql<{ since: Instant | null }>(
      `SELECT min(next_rung_at) AS since FROM deadlines WHERE ${HAS_RUNG_TO_COME}`,
    );
    return row?.since ? Math.max(0, millis(instant(this.clock.now())) - millis(row.since)) : 0;
  }

  /** Each condition is that of a partial index. */
  private async count(condition: string): Promise<number> {
    const [row] = await this.reader.sql<{ n: number }>(`SELECT count(*) AS n FROM deadlines WHERE ${condition}`);
    return Number(row?.n ?? 0);
  }
}

const lateWarning = (lagMs: number): HealthWarning[] => {
  if (lagMs <= LATE_MS) return [];
  const minutes = Math.round(lagMs / MINUTE);
  return [
    refusal(
      'rungs.late',
      `最早到点的提醒已等待 ${minutes} 分钟仍未发出，请检查工作进程和值守界面。`,
      `The oldest due rung has been waiting for ${minutes} minutes; look at the workers and at the duty screen.`,
    ),
  ];
};
