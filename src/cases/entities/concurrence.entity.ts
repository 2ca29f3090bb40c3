import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { ConcurrenceSubject, Stance } from '../vocabulary.js';

/** A word that another office gives on the record: the town group's on a correction, the head's on A06, A08 or a reply of severity 4. */
@Entity('concurrences')
@Index('ix_concurrences_case', ['caseId'])
export class Concurrence {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  subject: ConcurrenceSubject;

  @Column('varchar')
  stance: Stance;

  @Column('varchar', { nullable: true })
  groupId: string | null;

  @Column('varchar')
  byId: string;

  @Column('varchar')
  at: Instant;

  @Column('text', { nullable: true })
  text: string | null;
}
