import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/time.js';

/** Somebody read an identity, and why, or wrote of the complainant where it can be written over. Never changed, never deleted. */
@Entity('identity_readings')
@Index('ix_identity_readings_case_id', ['caseId'])
export class IdentityReading {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  /** `system` where the application itself addressed a notice, `citizen` where it was the complainant. */
  @Column('varchar') staffId: string;
  /** Empty where nothing was opened. */
  @Column('text') reason: string;
  @Column('varchar') at: Instant;
  /** As what they read it: the role may have changed since. Null where the application addressed a notice. */
  @Column('varchar', { nullable: true }) role: Role | null;
  /** The scan or recording that was opened: handwriting and voice are identity; null where it was the vault's record. */
  @Column('varchar', { nullable: true }) evidenceId: string | null;
  /** Nothing was opened: in so many texts the complainant was met and taken out. Null where it was opened. */
  @Column('integer', { nullable: true }) metPlaces: number | null;
}
