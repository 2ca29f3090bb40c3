import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';

/** A voter-list objection handed to the village election committee, whose decision is recorded. */
@Entity('vec_relays')
@Index('ix_vec_relays_case', ['caseId'])
export class VecRelay {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  allegationId: string;

  @Column('varchar')
  relayedById: string;

  @Column('varchar')
  relayedAt: Instant;

  @Column('varchar', { nullable: true })
  receivedBy: string | null;

  @Column('text', { nullable: true })
  decision: string | null;

  @Column('varchar', { nullable: true })
  publishedOn: Day | null;

  @Column('varchar', { nullable: true })
  recordedById: string | null;

  @Column('varchar', { nullable: true })
  recordedAt: Instant | null;
}
