import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';
import type { Bounds } from './due-rules.js';

/** Why a clock's row changed while it was open, or came back. */
export type DeadlineChangeKind =
  | 'paused'
  | 'resumed'
  | 'extended'
  | 'rewound'
  | 'outer_moved'
  | 'revived'
  | 'adopted'
  | 'stage_moved'
  | 'polling_moved'
  | 'calendar_loaded';

/** What moved a clock: old and new due with the reason. Append-only; the explanation of a date is told from these rows. */
@Entity('deadline_changes')
@Index('ix_deadline_changes_deadline', ['deadlineId'])
export class DeadlineChange {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') deadlineId: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') kind: DeadlineChangeKind;
  @Column('varchar') at: Instant;
  @Column('varchar') oldDueAt: Instant;
  @Column('varchar') newDueAt: Instant;
  /** Start, limit and bounds before and after. Null in rows older than these columns. */
  @Column('simple-json', { nullable: true }) boundsBefore: Bounds | null;
  @Column('simple-json', { nullable: true }) boundsAfter: Bounds | null;
  /** By how many calendar days it was extended. */
  @Column('integer', { nullable: true }) days: number | null;
  /** The reason given for it, where a person or a notice gave one. Never names a complainant. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Who moved it; null when a step did, whose event names the person. */
  @Column('varchar', { nullable: true }) byId: string | null;
  @Column('varchar') createdAt: Instant;
}
