import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { NotFound, NotSignedIn } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { instant, MINUTE } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { isSignatureOf } from '../../platform/messaging/signature.js';
import type { SmsReportDto } from '../dto/sms-report.dto.js';
import { recordOutcome } from './dispatch-record.js';
import { afterReport, partsOfKey } from './dispatch-rules.js';
import { Dispatch } from './dispatch.entity.js';

/** How far the gateway's clock may be off, and how long a report that somebody listened to could be said again. */
const WINDOW = 5 * MINUTE;

/** Reports of the gateway. A report said twice, late or out of order changes nothing. */
@Injectable()
export class SmsReportsService {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws NotFound without a gateway or for a key that is none of ours, NotSignedIn `sms-report.not-signed`. */
  async take(input: SmsReportDto): Promise<void> {
    const sms = this.settings.sending?.sms;
    if (!sms || sms.secret === '') throw new NotFound();
    const now = this.clock.now();
    if (Math.abs(now.getTime() - input.timestamp * 1_000) > WINDOW || !isSigned(input, sms.secret))
      throw new NotSignedIn(UNSIGNED);
    const parts = partsOfKey(input.key);
    if (!parts) throw new NotFound();
    const at = instant(now);
    await this.work.write(async (tx) => {
      const dispatch = await tx.lock(Dispatch, { id: parts.id, way: 'SMS' });
      if (!dispatch || parts.round > dispatch.round) throw new NotFound();
      // Of an earlier round only the good news still counts: the message has arrived after all.
      if (parts.round < dispatch.round && input.result !== 'delivered') return;
      const outcome = afterReport(dispatch, input.result, at);
      if (outcome) await recordOutcome(tx, dispatch, outcome, { at, reason: input.result });
    });
  }
}

const isSigned = ({ signature, timestamp, key, result }: SmsReportDto, secret: string): boolean =>
  isSignatureOf(signature, secret, String(timestamp), key, result);

const UNSIGNED = refusal(
  'sms-report.not-signed',
  '回执的签名不对，或时间相差超过五分钟；请核对密钥和时钟。',
  'The report is not signed with the shared secret, or its time is off by more than five minutes; compare secret and clocks.',
);
