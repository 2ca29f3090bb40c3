import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refusal } from '../kernel/rule.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { HealthWarnings, type HealthWarning } from '../platform/health/health-warnings.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { DutyService } from './duty.service.js';

/** What an operator sees of the ladder from outside: for the administrator numbers, for everybody that there is something, never a case. */
@Injectable()
export class LadderSigns implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly duty: DutyService,
    private readonly metrics: Metrics,
    private readonly warnings: HealthWarnings,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'huicha_duty_alarms',
      help: 'Escalations that reached nobody or that nobody acknowledged, and clocks whose rung is stuck or given up',
      labels: ['kind'],
      read: async () => Object.entries(await this.alarms()).map(([kind, value]) => ({ labels: { kind }, value })),
    });
    this.warnings.watch(() => this.alarmsToSee());
  }

  private async alarms(): Promise<Record<'undelivered' | 'unacknowledged' | 'stuck' | 'dead', number>> {
    const [stuck] = await this.reader.sql<{ stuck: number | string; dead: number | string | null }>(
      'SELECT COUNT(*) AS stuck, SUM(CASE WHEN dead_at IS NULL THEN 0 ELSE 1 END) AS dead FROM stuck_rungs',
    );
    return { ...(await this.duty.countAlarms()), stuck: Number(stuck?.stuck ?? 0), dead: Number(stuck?.dead ?? 0) };
  }

  private async alarmsToSee(): Promise<HealthWarning[]> {
    const { undelivered, unacknowledged, stuck } = await this.alarms();
    return [
      ...(undelivered > 0
        ? [
            refusal(
              'duty.undelivered',
              '有升级未能送达任何人，详见值守页面。',
              'Escalations reached nobody; see the duty screen.',
            ),
          ]
        : []),
      ...(unacknowledged > 0
        ? [
            refusal(
              'duty.unacknowledged',
              '有升级逐级上报后仍无人确认，详见值守页面。',
              'Escalations went all the way up and nobody acknowledged them; see the duty screen.',
            ),
          ]
        : []),
      ...(stuck > 0
        ? [refusal('duty.stuck-rungs', '有时限的催办卡住，详见值守页面。', 'Rungs of clocks are stuck; see the duty screen.')]
        : []),
    ];
  }
}
