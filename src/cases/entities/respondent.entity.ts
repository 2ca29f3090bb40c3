import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { RespondentType } from '../vocabulary.js';

/** Whom the complaint is about (被反映人): an office or a person. Never sees who complained. */
@Entity('respondents')
@Index('ix_respondents_case', ['caseId'])
export class Respondent {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  type: RespondentType;

  @Column('varchar')
  name: string;

  @Column('varchar', { nullable: true })
  townCode: string | null;

  @Column('varchar', { nullable: true })
  villageCode: string | null;

  @Column('varchar', { nullable: true })
  groupId: string | null;

  @Column('varchar', { nullable: true })
  staffId: string | null;

  @Column('varchar', { nullable: true })
  confirmedById: string | null;

  @Column('varchar', { nullable: true })
  confirmedAt: Instant | null;
}
