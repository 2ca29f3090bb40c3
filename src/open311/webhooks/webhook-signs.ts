import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refusal } from '../../kernel/rule.js';
import { Reader } from '../../platform/database/reader.js';
import { HealthWarnings } from '../../platform/health/health-warnings.js';

/** Says that webhooks stand still, until somebody resumes or removes them. */
@Injectable()
export class WebhookSigns implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly warnings: HealthWarnings,
  ) {}

  onModuleInit(): void {
    this.warnings.watch(async () => {
      const rows = await this.reader.sql('SELECT id FROM webhooks WHERE paused_at IS NOT NULL AND ended_at IS NULL LIMIT 1');
      return rows.length > 0 ? [PAUSED] : [];
    });
  }
}

const PAUSED = refusal(
  'webhook.paused',
  '有推送因连续多日失败已暂停，请管理员查看 /api/webhooks。',
  'A webhook failed for days and was paused; the administrator finds it at /api/webhooks.',
);
