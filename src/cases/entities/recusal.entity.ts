import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** Someone is asked to withdraw from the case (回避); the head decides within 1 W. */
@Entity('recusals')
@Index('ix_recusals_case', ['caseId'])
export class Recusal {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar', { nullable: true })
  staffId: string | null;

  @Column('varchar', { nullable: true })
  groupId: string | null;

  @Column('text')
  reason: string;

  /** Whom the complainant means, in their own words; the head says who that is. */
  @Column('text', { nullable: true })
  named: string | null;

  @Column('varchar')
  requestedById: string;

  @Column('varchar')
  requestedAt: Instant;

  @Column('varchar')
  dueAt: Instant;

  @Column('boolean', { nullable: true })
  isGranted: boolean | null;

  /** The head's reasons. */
  @Column('text', { nullable: true })
  comment: string | null;

  @Column('varchar', { nullable: true })
  decidedById: string | null;

  @Column('varchar', { nullable: true })
  decidedAt: Instant | null;
}
