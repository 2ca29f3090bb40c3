import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { LinkKind } from '../vocabulary.js';

/** Two cases that belong together without being one: a repeat petition, another complaint on the same matter, or "looked alike, kept separate". */
@Entity('case_links')
@Index('ix_case_links_case', ['caseId'])
@Index('ix_case_links_other', ['otherCaseId'])
export class CaseLink {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  otherCaseId: string;

  @Column('varchar')
  kind: LinkKind;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;
}
