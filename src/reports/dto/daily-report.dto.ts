import { OptionalChoice } from '../../platform/http/fields.js';

export const REPORT_FORMATS = ['json', 'text'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Query of GET /api/reports/daily. */
export class DailyReportDto {
  /** A page to print instead of JSON; without it the Accept header decides. */
  @OptionalChoice(REPORT_FORMATS) format?: ReportFormat;
}
