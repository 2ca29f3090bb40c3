import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { Severity } from '../vocabulary.js';

/** One point of a complaint (诉求点); the reply goes point by point. */
@Entity('allegations')
@Index('ix_allegations_case', ['caseId'])
@Index('ix_allegations_code', ['code'])
export class Allegation {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  ordinal: number;

  @Column('varchar', { nullable: true })
  code: string | null;

  @Column('text')
  text: string;

  /** When, in the complainant's words. */
  @Column('varchar', { nullable: true })
  happenedAt: string | null;

  @Column('varchar', { nullable: true })
  place: string | null;

  @Column('varchar', { nullable: true })
  who: string | null;

  @Column('integer')
  severity: Severity;

  /** Handed to discipline or police by a partial transfer. */
  @Column('varchar', { nullable: true })
  transferredAt: Instant | null;
}
