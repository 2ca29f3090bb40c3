import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** One allegation goes to discipline or police; the rest of the case stays. */
@Entity('partial_transfers')
@Index('ix_partial_transfers_case', ['caseId'])
export class PartialTransfer {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  allegationId: string;

  @Column('varchar')
  body: string;

  @Column('text')
  basis: string;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;
}
