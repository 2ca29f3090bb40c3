import { StepDto } from '../../cases/dto/step.dto.js';
import type { Day } from '../../kernel/time.js';
import { Choice, OptionalDay, OptionalText, Text } from '../../platform/http/fields.js';
import { TRANSFER_KINDS, type TransferKind } from '../transfer-rules.js';

export class TransferDto extends StepDto {
  /** The competent body. */
  @Text({ max: 200 }) body: string;
  /** forward 转送: no feedback owed; assign 交办: it reports back. */
  @Choice(TRANSFER_KINDS) kind: TransferKind;
  /** Why the matter is theirs. */
  @Text({ max: 5000 }) basis: string;
  /** Whom to ask there, for the complainant. */
  @OptionalText({ max: 200 }) contact?: string;
  /** Only with `assign`: the report is due at 24:00 of that day. */
  @OptionalDay() reportBy?: Day;
}
