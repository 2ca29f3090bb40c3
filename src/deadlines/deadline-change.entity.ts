import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';

/** Why a clock's row changed while it was open, or came back. */
export type DeadlineChangeKind = 'paused' | 'resumed' | 'extended' | 'rewound' | 'outer_moved' | 'revived';

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
  @Column('varchar') createdAt: Instant;
}
