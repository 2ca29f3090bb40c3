import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** The words of a notice as they were printed (zh); what was told stays as it was told. No name of the complainant in it. */
@Entity('notice_texts')
@Index('ix_notice_texts_case', ['caseId'])
export class NoticeText {
  @PrimaryColumn('varchar')
  noticeId: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('text')
  text: string;

  @Column('varchar')
  printedAt: Instant;
}
