import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** The complainant is asked, once, for what is missing (补正); triage waits meanwhile. */
@Entity('information_requests')
@Index('ix_information_requests_case', ['caseId'])
export class InformationRequest {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('text')
  items: string;

  @Column('varchar')
  askedById: string;

  @Column('varchar')
  askedAt: Instant;

  /** Working days (W) given; null in rows older than this column. */
  @Column('integer', { nullable: true })
  days: number | null;

  @Column('varchar')
  dueAt: Instant;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('varchar', { nullable: true })
  answeredAt: Instant | null;

  @Column('varchar', { nullable: true })
  lapsedAt: Instant | null;
}
