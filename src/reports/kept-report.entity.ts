import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../kernel/time.js';
import type { DailyReport } from './daily-report.js';

/** The district's report as it stood at its hour: sums of all cases, and the end of the audit chain. For the console; no route shows it. */
@Entity('daily_reports')
export class KeptReport {
  /** `990114/2026-10-12`: one a day. */
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') day: Day;
  @Column('varchar') at: Instant;
  @Column('simple-json') report: DailyReport;
}
