import type { Day } from '../../kernel/time.js';
import { OptionalDay, OptionalText, OptionalWhole } from '../../platform/http/fields.js';

/** Query of GET /api/audit. */
export class ListAuditDto {
  /** The id of a member of staff, or citizen, system, console, nobody. */
  @OptionalText({ max: 64 }) actor?: string;
  /** The id of a case, a person, an election …: what the act was about. */
  @OptionalText({ max: 128 }) subject?: string;
  @OptionalDay() day?: Day;
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
}

/** Query of GET /api/audit/anchors. */
export class ListAnchorsDto {
  @OptionalDay() day?: Day;
}
