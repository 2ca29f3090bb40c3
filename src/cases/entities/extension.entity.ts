import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { ExtendableClock } from '../vocabulary.js';

/** One clock gets a later limit (延期): once, at most 30 C, before it is due, by the head. */
@Entity('extensions')
@Index('ix_extensions_case', ['caseId'])
export class Extension {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  clock: ExtendableClock;

  @Column('integer')
  days: number;

  @Column('text')
  reason: string;

  @Column('text')
  doneSoFar: string;

  @Column('varchar')
  askedById: string;

  @Column('varchar')
  askedAt: Instant;

  @Column('boolean', { nullable: true })
  isGranted: boolean | null;

  @Column('varchar', { nullable: true })
  decidedById: string | null;

  @Column('varchar', { nullable: true })
  decidedAt: Instant | null;
}
