import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../kernel/time.js';
import type { RetainedKind } from './retention-file.js';
import type { LeftOut } from './retention-rules.js';

export const ITEM_STATES = ['planned', 'erased', 'left_out'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** One identity, scan or recording of a list; what has become of it. Stays as proof that it was erased lawfully. */
@Entity('retention_items')
@Index('ix_retention_items_plan', ['planId', 'state', 'caseId'])
export class RetentionItem {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') planId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') caseId: string;
  @Column('varchar') kind: RetainedKind;
  @Column('varchar', { nullable: true }) evidenceId: string | null;
  @Column('varchar') dueOn: Day;
  @Column('varchar') state: ItemState;
  /** Why it was left out after all: the case had been opened again since. */
  @Column('varchar', { nullable: true }) reason: LeftOut | null;
  @Column('varchar', { nullable: true }) at: Instant | null;
}
