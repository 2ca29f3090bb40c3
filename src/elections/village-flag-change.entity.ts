import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../kernel/time.js';
import type { VillageFlag } from './village-profile.entity.js';

/** A village that became, or is no longer, key or difficult, or has another guide on site. Append-only. */
@Entity('village_flag_changes')
@Index('ix_village_flag_changes_village', ['electionId', 'villageCode'])
export class VillageFlagChange {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') electionId: string;
  @Column('varchar') villageCode: string;
  @Column('varchar', { nullable: true }) oldFlag: VillageFlag | null;
  @Column('varchar', { nullable: true }) newFlag: VillageFlag | null;
  @Column('varchar', { nullable: true }) oldGuideStaffId: string | null;
  @Column('varchar', { nullable: true }) newGuideStaffId: string | null;
  @Column('text') reason: string;
  @Column('varchar') byId: string;
  @Column('varchar') at: Instant;
}
