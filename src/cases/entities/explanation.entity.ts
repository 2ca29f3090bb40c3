import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../kernel/time.js';
import type { Audience, ExplanationMode, ExplanationPoint, Reaction } from '../vocabulary.js';

/** Something explained to the person or to the public (说明解释). */
@Entity('explanations')
@Index('ix_explanations_case', ['caseId'])
export class Explanation {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  @Column('simple-json')
  audiences: Audience[];

  @Column('varchar')
  mode: ExplanationMode;

  @Column('varchar')
  heldOn: Day;

  @Column('varchar', { nullable: true })
  place: string | null;

  @Column('simple-json')
  byIds: string[];

  @Column('integer', { nullable: true })
  headcount: number | null;

  @Column('text')
  text: string;

  @Column('simple-json')
  points: ExplanationPoint[];

  @Column('simple-json')
  legalBasis: string[];

  @Column('text', { nullable: true })
  questions: string | null;

  @Column('varchar', { nullable: true })
  reaction: Reaction | null;

  @Column('text', { nullable: true })
  followUp: string | null;

  @Column('varchar', { nullable: true })
  leakCheckedById: string | null;

  @Column('varchar', { nullable: true })
  postedFrom: Day | null;

  @Column('varchar', { nullable: true })
  postedTo: Day | null;

  @Column('varchar', { nullable: true })
  photoEvidenceId: string | null;

  @Column('varchar')
  recordedById: string;

  @Column('varchar')
  recordedAt: Instant;
}
