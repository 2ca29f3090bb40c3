import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { GroupKind } from './group.js';

@Entity('groups')
@Index('ix_groups_district_code', ['districtCode'])
export class GroupRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') kind: GroupKind;
  /** Only for review bodies: 1 review (复查), 2 re-check (复核). */
  @Column('integer', { nullable: true }) level: number | null;
  @Column('varchar') name: string;
}

/** A town that a guidance group leads, or the one town of a leadership group. */
@Entity('group_towns')
export class GroupTownRow {
  @PrimaryColumn('varchar') groupId: string;
  @PrimaryColumn('varchar') townCode: string;
}

/** Who sits in a group, with or without an account: needed to see that a respondent sits in the group that would handle the case. */
@Entity('group_members')
@Index('ix_group_members_group_id', ['groupId'])
export class GroupMemberRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') groupId: string;
  @Column('varchar', { nullable: true }) staffId: string | null;
  @Column('varchar') name: string;
  @Column('varchar', { nullable: true }) post: string | null;
}
