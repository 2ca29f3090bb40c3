import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { refusal } from '../../kernel/rule.js';
import { DAY, HOUR, instant, MINUTE, plus } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Reader } from '../../platform/database/reader.js';
import { HealthWarnings, type HealthWarning } from '../../platform/health/health-warnings.js';
import { freshFor } from '../../platform/metrics/fresh-for.js';

/** Probes come every few seconds, and what is sent changes in minutes. */
const FRESH_MS = 30_000;
const TROUBLED = 30 * MINUTE;
const UNREPORTED = 48 * HOUR;
/** Older ones nobody can do anything about any more. */
const OLD = 30 * DAY;

/** Says that news does not leave the house, or leaves it and nobody hears whether it arrived. */
@Injectable()
export class DispatchSigns implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly warnings: HealthWarnings,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.warnings.watch(freshFor(FRESH_MS, () => this.look()));
  }

  /** What to warn of now. */
  async look(): Promise<HealthWarning[]> {
    const now = instant(this.clock.now());
    const { sms } = this.settings.sending ?? {};
    const isReported = sms !== undefined && sms.url !== 'console';
    const found = await Promise.all([
      this.isThere(TROUBLE, `state = 'waiting' AND troubled_since < ?`, [plus(now, -TROUBLED)]),
      this.isThere(UNREADABLE, `state = 'uncertain' AND reason = 'address-unreadable' AND handled_at IS NULL`, []),
      isReported &&
        this.isThere(SILENT, `state = 'accepted' AND way = 'SMS' AND settled_at < ? AND settled_at > ?`, [
          plus(now, -UNREPORTED),
          plus(now, -OLD),
        ]),
    ]);
    return found.filter((warning) => warning !== undefined && warning !== false);
  }

  private async isThere(warning: HealthWarning, condition: string, params: string[]): Promise<HealthWarning | undefined> {
    const rows = await this.reader.sql(`SELECT id FROM dispatches WHERE ${condition} LIMIT 1`, params);
    return rows.length > 0 ? warning : undefined;
  }
}

const TROUBLE = refusal(
  'sending.troubled',
  '短信或邮件已有半小时以上发不出去；请检查网关、邮件服务器、密钥和网络。消息未丢，恢复后会继续发送。',
  'Text messages or mails have not got out for half an hour; look at gateway, mail server, secrets and network. None is lost, they go on when it works again.',
);
const SILENT = refusal(
  'sending.unreported',
  '网关接收的短信超过两天没有回执；请核对回执地址 /api/public/sms-reports 和密钥。',
  'The gateway took text messages and has reported nothing for two days; compare the address of the reports, /api/public/sms-reports, and the secret.',
);
const UNREADABLE = refusal(
  'sending.address-unreadable',
  '有办件的联系方式无法解密，消息已转人工；请检查主密钥和数据库备份。',
  'An address cannot be opened, so its message waits for a person; look at the master keys and the backup of the database.',
);
