import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/rule.js';
import { millis } from '../../kernel/time.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { freshFor } from '../metrics/fresh-for.js';
import { Metrics } from '../metrics/metrics.js';
import { ScheduleBook, type ScheduleState } from './schedule-book.js';

const FRESH_MS = 5_000;

/** Shows every schedule as numbers, and warns of those that have not succeeded for too long. */
@Injectable()
export class ScheduleSigns implements OnModuleInit {
  constructor(
    private readonly book: ScheduleBook,
    private readonly metrics: Metrics,
    private readonly warnings: HealthWarnings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const list = freshFor(FRESH_MS, () => this.book.list());
    const show = (name: string, help: string, of: (state: ScheduleState) => number | null): void =>
      this.metrics.gauge({
        name,
        help,
        labels: ['schedule'],
        freshMs: 0,
        read: async () =>
          (await list()).flatMap((state) => {
            const value = of(state);
            return value === null ? [] : [{ labels: { schedule: state.name }, value }];
          }),
      });
    show('huicha_schedule_age_seconds', 'Since the last success of a schedule, in any process', (state) => this.ageOf(state));
    show('huicha_schedule_duration_seconds', 'How long the last run of a schedule took, in any process', ({ lastDurationMs }) =>
      lastDurationMs === null ? null : lastDurationMs / 1000,
    );
    show(
      'huicha_schedule_failures',
      'Failures of a schedule since its last success, in any process',
      ({ consecutiveFailures }) => consecutiveFailures,
    );
    this.warnings.watch(async () => (await this.book.list()).filter(({ isStale }) => isStale).map(staleWarning));
  }

  private ageOf({ lastSuccessAt }: ScheduleState): number | null {
    if (lastSuccessAt === null) return null;
    return Math.max(0, this.clock.now().getTime() - millis(lastSuccessAt)) / 1000;
  }
}

const staleWarning = ({ name, lastSuccessAt }: ScheduleState): HealthWarning =>
  refusal(
    'schedule.stale',
    `定时任务 ${name} 久未成功（上次成功：${lastSuccessAt ?? '无'}），请检查工作进程。`,
    `The schedule ${name} has not succeeded for too long (last: ${lastSuccessAt ?? 'never'}); look at the workers.`,
  );
