import type { Day } from '../../kernel/time.js';
import { OptionalDay, OptionalText, OptionalWhole } from '../../platform/http/fields.js';

/** Query of GET /api/audit. */
export class ListAuditDto {
  /** The id of a member of staff, or citizen, system, console, nobody. */
  @OptionalText({ max: 64 }) actor?: string;
  /** The id of a case, a person, an election …: what the act was about. */
  @OptionalText({ max: 128 }) subject?: string;
  @OptionalDay() day?: Day;
  /** From this day on, and up to that one, both included. */
  @OptionalDay() from?: Day;
  @OptionalDay() to?: Day;
  /** An act, `case.accept`, or all acts of a sort, `case.`. */
  @OptionalText({ max: 64 }) action?: string;
  /** The number of a case: what was done on it and read of it. */
  @OptionalText({ max: 30 }) caseNumber?: string;
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
}

/** Query of GET /api/audit/anchors. */
export class ListAnchorsDto {
  @OptionalDay() day?: Day;
}
