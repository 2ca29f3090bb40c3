import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** The complainant asks to withdraw (撤回); somebody other than the handler confirms. */
@Entity('withdrawals')
@Index('ix_withdrawals_case', ['caseId'])
export class Withdrawal {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('varchar')
  requestedById: string;

  @Column('varchar')
  requestedAt: Instant;

  @Column('varchar', { nullable: true })
  paperEvidenceId: string | null;

  @Column('boolean', { nullable: true })
  isConfirmed: boolean | null;

  @Column('varchar', { nullable: true })
  decidedById: string | null;

  @Column('varchar', { nullable: true })
  decidedAt: Instant | null;
}
