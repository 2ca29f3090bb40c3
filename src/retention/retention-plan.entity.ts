import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../kernel/time.js';

export const PLAN_STATES = ['proposed', 'approved', 'rejected', 'done'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A list of what is to be erased after an election, proposed by one person and decided by another. */
@Entity('retention_plans')
@Index('ix_retention_plans_district', ['districtCode', 'proposedAt'])
export class RetentionPlan {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') electionId: string;
  /** What was due on this day. */
  @Column('varchar') dueOn: Day;
  /** Months by kind, as they were then. */
  @Column('simple-json') policy: Record<string, number>;
  /** SHA-256 of the list. */
  @Column('varchar') digest: string;
  @Column('varchar') state: PlanState;
  @Column('varchar') proposedById: string;
  @Column('varchar') proposedAt: Instant;
  @Column('varchar', { nullable: true }) decidedById: string | null;
  @Column('varchar', { nullable: true }) decidedAt: Instant | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('varchar', { nullable: true }) doneAt: Instant | null;
}
