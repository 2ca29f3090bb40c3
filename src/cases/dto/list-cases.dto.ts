import { OptionalChoice, OptionalFlag, OptionalRegionCode, OptionalText, OptionalWhole } from '../../platform/http/fields.js';
import { SORTS, type CaseSort } from '../case-query.js';
import {
  CASE_STATES,
  CHANNELS,
  STAGE_CODES,
  type CaseState,
  type Channel,
  type Severity,
  type StageCode,
} from '../vocabulary.js';

/** Query of GET /api/cases/export: narrowed and sorted as the list is, all of it in one file. */
export class ExportCasesDto {
  @OptionalChoice(CASE_STATES) state?: CaseState;
  @OptionalChoice(CHANNELS) channel?: Channel;
  @OptionalRegionCode('town') townCode?: string;
  @OptionalRegionCode('village') villageCode?: string;
  @OptionalChoice(STAGE_CODES) stage?: StageCode;
  /** A code of the taxonomy, S3-01. */
  @OptionalText({ max: 8 }) code?: string;
  @OptionalWhole({ min: 1, max: 4 }) severity?: Severity;
  /** A group's or a verifier's id. */
  @OptionalText({ max: 64 }) assignedTo?: string;
  @OptionalFlag() overdue?: boolean;
  /** Has had a letter of supervision (督办), as far as the caller may know. */
  @OptionalFlag() supervised?: boolean;
  /** Full text over narrative, allegations and number; the order is then newest registered first. */
  @OptionalText({ max: 100 }) q?: string;
  @OptionalChoice(SORTS) sort?: CaseSort;
}

/** Query of GET /api/cases. */
export class ListCasesDto extends ExportCasesDto {
  @OptionalText({ max: 512 }) cursor?: string;
  @OptionalWhole({ min: 1, max: 100 }) limit?: number;
}
