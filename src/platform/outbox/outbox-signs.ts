import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/rule.js';
import { instant, millis, type Instant } from '../../kernel/time.js';
import { Reader } from '../database/reader.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { Metrics } from '../metrics/metrics.js';
import { DeadMessages } from './dead-messages.js';

/** Answered from the partial index of open messages, which is as small as what is open. */
const DUE = `FROM outbox_messages WHERE done_at IS NULL AND dead_at IS NULL AND (not_before IS NULL OR not_before <= ?)`;

/** Shows what waits in the outbox and what died there, and warns of the dead. */
@Injectable()
export class OutboxSigns implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly dead: DeadMessages,
    private readonly metrics: Metrics,
    private readonly warnings: HealthWarnings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'huicha_outbox_messages',
      help: 'Messages of the outbox that are due and not done (waiting), and given up (dead)',
      labels: ['state'],
      read: async () => [
        { labels: { state: 'waiting' }, value: await this.waiting() },
        { labels: { state: 'dead' }, value: await this.dead.count() },
      ],
    });
    this.metrics.gauge({
      name: 'huicha_outbox_lag_seconds',
      help: 'Age of the oldest message of the outbox that is due and not done',
      read: async () => [{ value: await this.lag() }],
    });
    this.warnings.watch(async () => deadWarning(await this.dead.count()));
  }

  private async waiting(): Promise<number> {
    const [row] = await this.reader.sql<{ n: number }>(`SELECT count(*) AS n ${DUE}`, [this.now()]);
    return Number(row?.n ?? 0);
  }

  private async lag(): Promise<number> {
    const [row] = await this.reader.sql<{ since: Instant | null }>(
      `SELECT min(coalesce(not_before, created_at)) AS since ${DUE}`,
      [this.now()],
    );
    return row?.since ? Math.max(0, millis(this.now()) - millis(row.since)) / 1000 : 0;
  }

  private now(): Instant {
    return instant(this.clock.now());
  }
}

const deadWarning = (count: number): HealthWarning[] =>
  count === 0
    ? []
    : [
        refusal(
          'outbox.dead',
          `有 ${count} 条消息多次失败后停止处理，请管理员查看 /api/jobs/dead。`,
          `${count} messages were given up after failing too often; the administrator finds them at /api/jobs/dead.`,
        ),
      ];
