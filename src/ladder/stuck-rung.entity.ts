import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** A clock whose rung could not be fired by itself. It holds nobody else up, and goes when it has fired at last. */
@Entity('stuck_rungs')
export class StuckRung {
  @PrimaryColumn('varchar') deadlineId: string;
  @Column('varchar') districtCode: string;
  @Column('integer') tries: number;
  /** Kind and sentence of the error, without personal data. */
  @Column('text') lastError: string;
  @Column('varchar') lastTriedAt: Instant;
  /** Not to be tried before this instant. */
  @Column('varchar') nextTryAt: Instant;
  /** Given up after ten tries; waits for an administrator to re-drive it. */
  @Column('varchar', { nullable: true }) deadAt: Instant | null;
}
