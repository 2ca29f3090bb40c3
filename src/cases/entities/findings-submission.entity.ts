import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** The verifier hands the set of findings to the leader. */
@Entity('findings_submissions')
@Index('ix_findings_submissions_case', ['caseId'])
export class FindingsSubmission {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  submittedById: string;

  @Column('varchar')
  submittedAt: Instant;

  @Column('text', { nullable: true })
  comment: string | null;
}
