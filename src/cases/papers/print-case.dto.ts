import { OptionalChoice } from '../../platform/http/fields.js';

export const SHEETS = ['file', 'hand-over'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Query of GET /api/cases/{id}/print. */
export class PrintCaseDto {
  /** The whole file (案卷) where left out, or the hand-over sheet (交接单). */
  @OptionalChoice(SHEETS) sheet?: Sheet;
}
