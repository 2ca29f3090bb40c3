import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** Tells one person that the day's report is there. It holds no figure: each reads those of the cases that they see. */
@Entity('report_messages')
@Index('ux_report_messages_staff_report', ['staffId', 'reportId'], { unique: true })
export class ReportMessage {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') staffId: string;
  @Column('varchar') reportId: string;
  @Column('varchar') createdAt: Instant;
}
