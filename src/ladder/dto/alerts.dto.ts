import { OptionalText, OptionalWhole } from '../../platform/http/fields.js';

/** Query of GET /api/alerts. */
export class ListAlertsDto {
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
}

export class AcknowledgementDto {
  /** What was done about it. A talk (约谈) needs it: it is the record. */
  @OptionalText({ max: 5000 }) note?: string;
}
