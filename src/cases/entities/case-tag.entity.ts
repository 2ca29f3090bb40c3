import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** A word that staff put on a case to find it again; no part of its record. Towns neither write nor read them (queues/tags.service.ts). */
@Entity('case_tags')
@Index('ux_case_tags_case_tag', ['caseId', 'tag'], { unique: true })
@Index('ix_case_tags_tag', ['districtCode', 'tag'])
export class CaseTag {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  tag: string;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;
}
