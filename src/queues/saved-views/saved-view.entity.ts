import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseFilter, CaseSort } from '../../cases/case-query.js';
import type { Role } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/time.js';
import type { QueueColumn } from '../queue-columns.js';

/** For whom it was saved: the person, all of their group, or all who bear their role. */
export const AUDIENCES = ['own', 'group', 'role'] as const;
export type ViewAudience = (typeof AUDIENCES)[number];

/** What a saved view narrows a list by. Searched words are not kept: they may be a person's. */
export type SavedFilter = Omit<CaseFilter, 'q' | 'ids'> & { sort?: CaseSort };

/** A list of cases under a name: filters and columns, never cases. */
@Entity('saved_views')
@Index('ix_saved_views_owner', ['ownerId'])
@Index('ix_saved_views_district', ['districtCode', 'audience'])
export class SavedView {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  districtCode: string;

  @Column('varchar')
  ownerId: string;

  @Column('varchar')
  audience: ViewAudience;

  /** The owner's group and role when it was saved: with whom it is shared. */
  @Column('varchar')
  groupId: string;

  @Column('varchar')
  role: Role;

  @Column('varchar')
  name: string;

  @Column('simple-json')
  filter: SavedFilter;

  /** Null: the columns of whoever looks. */
  @Column('simple-json', { nullable: true })
  columns: QueueColumn[] | null;

  @Column('varchar')
  savedAt: Instant;
}
