import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RecipientCode } from '../deadlines/ladder-words.js';
import type { Instant } from '../kernel/time.js';

/** As what somebody is told: by a post of the ladder, or as the duty desk that is asked last. */
export type ToldAs = RecipientCode | 'duty_desk';

/** Not yet part of a message to its person. */
export const UNSENT = 'message_id IS NULL';

/** One escalation as one person is told of it. */
@Entity('alerts')
@Index('ix_alerts_staff', ['staffId', 'readAt', 'raisedAt', 'id'])
@Index('ix_alerts_escalation', ['escalationId', 'staffId'])
@Index('ix_alerts_unsent', ['staffId'], { where: UNSENT })
export class Alert {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') escalationId: string;
  @Column('varchar') caseId: string;
  @Column('varchar') staffId: string;
  @Column('varchar') toldAs: ToldAs;
  @Column('varchar') raisedAt: Instant;
  /** The message that carried it. */
  @Column('varchar', { nullable: true }) messageId: string | null;
  @Column('varchar', { nullable: true }) readAt: Instant | null;
}
