import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { ReviewDecision, ReviewedMatter } from '../vocabulary.js';

/** Review (复查, level 1) or re-check (复核, level 2) by a body that took no part. */
@Entity('reviews')
@Index('ix_reviews_case', ['caseId'])
@Index('ix_reviews_body', ['bodyGroupId', 'decidedAt'])
export class Review {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('integer')
  level: number;

  @Column('varchar')
  against: ReviewedMatter;

  @Column('varchar')
  bodyGroupId: string;

  @Column('varchar')
  requestedById: string;

  @Column('varchar')
  requestedAt: Instant;

  @Column('text')
  grounds: string;

  @Column('varchar', { nullable: true })
  paperEvidenceId: string | null;

  @Column('varchar', { nullable: true })
  decision: ReviewDecision | null;

  @Column('text', { nullable: true })
  opinion: string | null;

  @Column('varchar', { nullable: true })
  opinionEvidenceId: string | null;

  /** The body as author, also where the district office entered its signed opinion. */
  @Column('varchar', { nullable: true })
  authorGroupId: string | null;

  @Column('varchar', { nullable: true })
  decidedById: string | null;

  @Column('varchar', { nullable: true })
  decidedAt: Instant | null;
}
