import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** Somebody read an identity, and why. Never changed, never deleted. */
@Entity('identity_readings')
@Index('ix_identity_readings_case_id', ['caseId'])
export class IdentityReading {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  /** `system` where the application itself addressed a notice. */
  @Column('varchar') staffId: string;
  @Column('text') reason: string;
  @Column('varchar') at: Instant;
}
