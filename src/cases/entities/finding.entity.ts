import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { Cause, Effect, FindingKind, ReplyOpinion } from '../vocabulary.js';

/** What verification established on one allegation (认定). */
@Entity('findings')
@Index('ix_findings_case', ['caseId'])
export class Finding {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  allegationId: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  kind: FindingKind;

  @Column('text')
  reasons: string;

  @Column('varchar', { nullable: true })
  cause: Cause | null;

  @Column('simple-json')
  rulesBroken: string[];

  @Column('varchar', { nullable: true })
  effectOnResult: Effect | null;

  @Column('varchar', { nullable: true })
  proofStandard: string | null;

  @Column('simple-json')
  evidenceIds: string[];

  @Column('text', { nullable: true })
  dissent: string | null;

  @Column('varchar', { nullable: true })
  replyOpinion: ReplyOpinion | null;

  @Column('boolean')
  needsAction: boolean;

  @Column('varchar')
  authorId: string;

  @Column('varchar')
  draftedAt: Instant;

  /** A later draft on the same allegation took its place. */
  @Column('varchar', { nullable: true })
  supersededAt: Instant | null;

  @Column('varchar', { nullable: true })
  approvedById: string | null;

  @Column('varchar', { nullable: true })
  approvedAt: Instant | null;
}
