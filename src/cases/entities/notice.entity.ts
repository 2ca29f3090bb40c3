import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { NoticeKind } from '../vocabulary.js';

/** One of the forms of model §4.12, as it was issued. */
@Entity('notices')
@Index('ix_notices_case', ['caseId'])
export class Notice {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  kind: NoticeKind;

  @Column('varchar', { nullable: true })
  subjectId: string | null;

  @Column('simple-json')
  particulars: Record<string, unknown>;

  @Column('varchar')
  issuedAt: Instant;
}
