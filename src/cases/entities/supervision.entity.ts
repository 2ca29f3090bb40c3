import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** One round of supervision (督办): a letter that must be answered within 2 W. */
@Entity('supervisions')
@Index('ix_supervisions_case', ['caseId'])
@Index('ux_supervisions_escalation', ['escalationId'], { unique: true })
@Index('ix_supervisions_unanswered', ['dueAt'], { where: 'answered_at IS NULL AND missed_at IS NULL' })
export class Supervision {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('integer')
  ordinal: number;

  @Column('varchar')
  groupId: string;

  @Column('text')
  demand: string;

  @Column('varchar')
  issuedById: string;

  @Column('varchar')
  issuedAt: Instant;

  @Column('varchar')
  dueAt: Instant;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('varchar', { nullable: true })
  answeredById: string | null;

  @Column('varchar', { nullable: true })
  answeredAt: Instant | null;

  /** The rung of the ladder that issued it; null where the district office did. */
  @Column('varchar', { nullable: true })
  escalationId: string | null;

  /** The due that went by without an answer. */
  @Column('varchar', { nullable: true })
  missedAt: Instant | null;
}
