import { Column, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { AuditActorKind } from './audit-fact.js';

/** What is noted of an act, before and after it is chained. */
export abstract class Noted {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  at: Instant;

  @Column('varchar')
  actorKind: AuditActorKind;

  @Column('varchar')
  actorId: string;

  @Column('varchar')
  action: string;

  @Column('varchar')
  subjectType: string;

  @Column('varchar')
  subjectId: string;

  /** In canonical form. */
  @Column('text')
  refs: string;
}
