import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { refusal } from '../../kernel/rule.js';
import { MINUTE } from '../../kernel/time.js';
import { Reader } from '../database/unit-of-work.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { Metrics } from '../metrics/metrics.js';

/** ms; a note waits about a second. */
const TOO_LONG = MINUTE;

/** What the operator sees of the chain: how many notes wait for it, and a warning when one waits too long. */
@Injectable()
export class AuditSigns implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly metrics: Metrics,
    private readonly warnings: HealthWarnings,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge({
      name: 'huicha_audit_waiting',
      help: 'Audit notes that wait for their place in the chain',
      read: async () => [{ value: (await this.waiting()).count }],
    });
    this.warnings.watch(async () => (isTooOld((await this.waiting()).oldest) ? [UNCHAINED] : []));
  }

  private async waiting(): Promise<{ count: number; oldest: string | null }> {
    const [row] = await this.reader.sql<{ count: number; oldest: string | null }>(
      'SELECT COUNT(*) AS count, MIN(id) AS oldest FROM audit_notes',
    );
    return row ?? { count: 0, oldest: null };
  }
}

const UNCHAINED: HealthWarning = refusal(
  'audit.unchained',
  '审计记录等待入链超过一分钟，请查看日志。',
  'Audit notes have been waiting for the chain for more than a minute; see the log.',
);

const isTooOld = (id: string | null): boolean => id !== null && bornAt(newId()) - bornAt(id) > TOO_LONG;

/** ms since the epoch, which a UUID of version 7 begins with. By the host's clock, whatever the application calls now. */
const bornAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
