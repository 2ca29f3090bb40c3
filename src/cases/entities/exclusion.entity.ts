import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { ExclusionReason } from '../vocabulary.js';

/** A person or group that must neither handle nor read the case (回避). */
@Entity('case_exclusions')
@Index('ix_case_exclusions_case', ['caseId'])
@Index('ix_case_exclusions_staff', ['staffId'])
@Index('ix_case_exclusions_group', ['groupId'])
export class Exclusion {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar', { nullable: true })
  staffId: string | null;

  @Column('varchar', { nullable: true })
  groupId: string | null;

  @Column('varchar')
  reason: ExclusionReason;

  @Column('varchar')
  since: Instant;

  @Column('varchar', { nullable: true })
  liftedAt: Instant | null;
}
