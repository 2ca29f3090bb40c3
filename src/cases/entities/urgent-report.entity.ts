import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** A report of a grave and urgent matter (重大紧急信息报送单, R19, 信访工作条例 25). Never changed: what is new stands in the next report. */
@Entity('urgent_reports')
@Index('ix_urgent_reports_case', ['caseId'])
export class UrgentReport {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  /** 1 for the first report (首报), then the next ones (续报). */
  @Column('integer')
  ordinal: number;

  /** What is happening. */
  @Column('text')
  what: string;

  /** Where. */
  @Column('text')
  place: string;

  /** Who and how many are involved, without the complainant's name. */
  @Column('text')
  people: string;

  /** Since when. */
  @Column('varchar')
  since: Instant;

  /** What has been done about it. */
  @Column('text')
  measures: string;

  /** What may come of it. */
  @Column('text')
  risk: string;

  /** When the next report comes; null in the last one (终报). */
  @Column('varchar', { nullable: true })
  nextReportAt: Instant | null;

  @Column('varchar')
  reportedById: string;

  @Column('varchar')
  reportedAt: Instant;
}
