import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** One message to one person for all that rose in a burst. It holds no word of any case: the alerts do. */
@Entity('staff_messages')
@Index('ix_staff_messages_staff', ['staffId', 'createdAt'])
export class StaffMessage {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') staffId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') createdAt: Instant;
  @Column('integer') alertCount: number;
  @Column('varchar') firstRungAt: Instant;
  @Column('varchar') lastRungAt: Instant;
}
