import { Choice, Text, Whole } from '../../platform/http/fields.js';
import { REPORTS, type Report } from '../sending/dispatch-rules.js';

/** What the gateway says became of a message (docs/sms-gateway.md). */
export class SmsReportDto {
  /** The key under which the message was handed over. */
  @Text({ max: 80 }) key: string;
  @Choice(REPORTS) result: Report;
  /** Seconds since 1970 when the report was signed. */
  @Whole({ min: 0, max: 99_999_999_999 }) timestamp: number;
  /** Hex HMAC-SHA256 over timestamp, key and result, joined by line feeds. */
  @Text({ max: 64, min: 64 }) signature: string;
}
