import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { AnswerMode, FollowUpEnding } from '../vocabulary.js';

/** Who was asked and is not satisfied gets an answer from somebody other than the handlers (跟进); when it is due is on its clock. */
@Entity('follow_ups')
@Index('ix_follow_ups_case', ['caseId'])
export class FollowUp {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  /** What the person said: the row of the call-back, or of their own rating. */
  @Column('varchar')
  callBackId: string;

  @Column('varchar')
  raisedAt: Instant;

  @Column('varchar', { nullable: true })
  endedAt: Instant | null;

  @Column('varchar', { nullable: true })
  endedBy: FollowUpEnding | null;

  @Column('varchar', { nullable: true })
  answeredById: string | null;

  /** How and when the person was told. */
  @Column('varchar', { nullable: true })
  mode: AnswerMode | null;

  @Column('varchar', { nullable: true })
  toldAt: Instant | null;

  @Column('text', { nullable: true })
  answer: string | null;
}
