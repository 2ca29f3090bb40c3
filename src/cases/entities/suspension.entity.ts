import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';
import type { SuspensionReason } from '../vocabulary.js';

/** Internal clocks stand still (中止); statutory ones never. */
@Entity('suspensions')
@Index('ix_suspensions_case', ['caseId'])
export class Suspension {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  reason: SuspensionReason;

  @Column('text')
  explanation: string;

  @Column('varchar')
  untilDay: Day;

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

  @Column('varchar', { nullable: true })
  endedAt: Instant | null;
}
