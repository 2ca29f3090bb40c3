import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** An addition that a sender posted; its words stand in the case, sealed, and nowhere here. */
@Entity('open311_updates')
@Index('ix_open311_updates_request', ['requestId'])
export class Open311Update {
  @PrimaryColumn('varchar') fingerprint: string;
  /** Told to the sender as update_id. */
  @Column('varchar') id: string;
  @Column('varchar') requestId: string;
  @Column('varchar') takenAt: Instant;
  /** Null while it is being written, or when writing it broke off. */
  @Column('varchar', { nullable: true }) doneAt: Instant | null;
}
