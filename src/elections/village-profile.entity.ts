import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../kernel/time.js';

/** Key village (重点村) or difficult village (难点村): staff guides on site, clocks are shorter. */
export const VILLAGE_FLAGS = ['KEY', 'DIFFICULT'] as const;

export type VillageFlag = (typeof VILLAGE_FLAGS)[number];

/** A village that takes part in an election. */
@Entity('village_profiles')
@Index('ix_village_profiles_election_id_village_code', ['electionId', 'villageCode'], { unique: true })
export class VillageProfileRow {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') electionId: string;
  @Column('varchar') villageCode: string;
  @Column('integer') registeredVoters: number;
  @Column('integer') seats: number;
  @Column('varchar', { nullable: true }) flag: VillageFlag | null;
  @Column('varchar', { nullable: true }) flagReason: string | null;
  @Column('varchar', { nullable: true }) flaggedSince: Day | null;
  @Column('varchar', { nullable: true }) onSiteGuideStaffId: string | null;
}
