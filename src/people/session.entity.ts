import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

@Entity('staff_sessions')
@Index('ix_staff_sessions_staff_id', ['staffId'])
export class SessionRow {
  /** SHA-256 of the token; the token itself exists only in the cookie. */
  @PrimaryColumn('varchar') tokenHash: string;
  @Column('varchar') staffId: string;
  @Column('varchar') createdAt: Instant;
  /** Written at most once a minute. */
  @Column('varchar') lastSeenAt: Instant;
  @Column('varchar') expiresAt: Instant;
  @Column('varchar', { nullable: true }) revokedAt: Instant | null;
  @Column('varchar', { nullable: true }) userAgent: string | null;
}
