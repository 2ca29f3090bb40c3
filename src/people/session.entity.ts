import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

@Entity('staff_sessions')
@Index('ix_staff_sessions_token_hash', ['tokenHash'], { unique: true })
@Index('ix_staff_sessions_staff_id', ['staffId'])
export class SessionRow {
  /** Stays the same when the token is changed. */
  @PrimaryColumn('varchar') id: string;
  /** SHA-256 of the token; the token itself exists only in the cookie. */
  @Column('varchar') tokenHash: string;
  @Column('varchar') staffId: string;
  @Column('varchar') createdAt: Instant;
  /** Written at most once a minute. */
  @Column('varchar') lastSeenAt: Instant;
  @Column('varchar') expiresAt: Instant;
  @Column('varchar', { nullable: true }) revokedAt: Instant | null;
  @Column('varchar', { nullable: true }) userAgent: string | null;
  /** From which the sign-in came. */
  @Column('varchar', { nullable: true }) address: string | null;
  /** When the second factor was shown in this session. */
  @Column('varchar', { nullable: true }) secondFactorAt: Instant | null;
  /** Until then the person has just shown again who they are. */
  @Column('varchar', { nullable: true }) confirmedUntil: Instant | null;
}
