import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { ReplyPoint } from '../vocabulary.js';

/** The signed reply opinion (答复意见书), point by point. */
@Entity('replies')
@Index('ix_replies_case', ['caseId'])
export class Reply {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  @Column('simple-json')
  points: ReplyPoint[];

  @Column('text')
  text: string;

  /** Sha-256 of the text without spaces and punctuation; a quashed opinion may not come back (R31). */
  @Column('varchar')
  fingerprint: string;

  @Column('varchar')
  draftedById: string;

  @Column('varchar')
  signedById: string;

  @Column('varchar')
  signedAt: Instant;

  @Column('varchar', { nullable: true })
  quashedAt: Instant | null;
}
