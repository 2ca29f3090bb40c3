import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { RequiredField } from '../vocabulary.js';

/** A missing field that nobody can be asked for: "not obtainable", with the reason. */
@Entity('waivers')
@Index('ix_waivers_case', ['caseId'])
export class Waiver {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  field: RequiredField;

  @Column('text')
  reason: string;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;
}
