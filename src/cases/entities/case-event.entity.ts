import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { CaseState, Visibility } from '../vocabulary.js';
import type { EventKind } from '../step-names.js';

/** Append-only: the list of events alone can retell the whole story. */
@Entity('case_events')
@Index('ux_case_events_case_seq', ['caseId', 'seq'], { unique: true })
export class CaseEvent {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  /** 1, 2, 3 … within the case, without gaps. */
  @Column('integer')
  seq: number;

  @Column('varchar')
  at: Instant;

  @Column('varchar')
  kind: EventKind;

  @Column('varchar')
  actorId: string;

  @Column('varchar')
  actorName: string;

  @Column('varchar', { nullable: true })
  fromState: CaseState | null;

  @Column('varchar', { nullable: true })
  toState: CaseState | null;

  @Column('varchar')
  visibility: Visibility;

  /** Ids, codes and dates; never words about a person. */
  @Column('simple-json')
  particulars: Record<string, unknown>;
}
