import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';

/** An assigned group says the case is not its own (派单异议): once, decided in 1 W, clocks run on. */
@Entity('route_disputes')
@Index('ix_route_disputes_case', ['caseId'])
export class RouteDispute {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('varchar')
  groupId: string;

  @Column('text')
  reasons: string;

  @Column('varchar', { nullable: true })
  proposedGroupId: string | null;

  @Column('varchar')
  raisedById: string;

  @Column('varchar')
  raisedAt: Instant;

  @Column('boolean', { nullable: true })
  isUpheld: boolean | null;

  @Column('text', { nullable: true })
  decision: string | null;

  @Column('varchar', { nullable: true })
  decidedById: string | null;

  @Column('varchar', { nullable: true })
  decidedAt: Instant | null;
}
