import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** Who went to the village, when and what was seen, or the reason why nobody went. */
@Entity('site_visits')
@Index('ix_site_visits_case', ['caseId'])
export class SiteVisit {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  @Column('varchar', { nullable: true })
  visitedAt: Instant | null;

  @Column('text', { nullable: true })
  reasonWithoutVisit: string | null;

  @Column('simple-json')
  byIds: string[];

  @Column('varchar', { nullable: true })
  place: string | null;

  /** Persons, coded. */
  @Column('text', { nullable: true })
  spokenTo: string | null;

  @Column('text', { nullable: true })
  documentsSeen: string | null;

  @Column('text', { nullable: true })
  notes: string | null;

  @Column('varchar')
  recordedById: string;

  @Column('varchar')
  recordedAt: Instant;
}
