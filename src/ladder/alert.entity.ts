import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RecipientCode } from '../deadlines/ladder-words.js';
import type { Instant } from '../kernel/time.js';

/** As what somebody is told: by a post of the ladder, or as the duty desk that is asked last. */
export type ToldAs = RecipientCode | 'duty_desk';

/** Not yet part of a message to its person. */
export const UNSENT = 'message_id IS NULL';

/** Mine, unread first: a page of each is read from its end, however many there are. */
export const UNREAD = 'read_at IS NULL';
export const READ = 'read_at IS NOT NULL';

/** One escalation as one person is told of it. */
@Entity('alerts')
@Index('ix_alerts_unread', ['staffId', 'raisedAt', 'id'], { where: UNREAD })
@Index('ix_alerts_read', ['staffId', 'raisedAt', 'id'], { where: READ })
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
