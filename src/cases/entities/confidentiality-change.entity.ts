import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { Confidentiality } from '../vocabulary.js';

/** The confidentiality level, each time it was set. */
@Entity('confidentiality_changes')
@Index('ix_confidentiality_changes_case', ['caseId'])
export class ConfidentialityChange {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  level: Confidentiality;

  @Column('text')
  reason: string;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;
}
