import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StageCode } from '../cases/vocabulary.js';
import type { Instant } from '../kernel/time.js';

/** A village in which complaints gather in one stage of an election (热点村); raised once, decided once. */
@Entity('hotspots')
@Index('ux_hotspots_election_village_stage', ['electionId', 'villageCode', 'stage'], { unique: true })
@Index('ix_hotspots_district_raised', ['districtCode', 'raisedAt', 'id'])
export class Hotspot {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') electionId: string;
  @Column('varchar') townCode: string;
  @Column('varchar') villageCode: string;
  @Column('varchar') stage: StageCode;
  /** How many stood together when it was raised, and how many of them of severity 4. What is shown is counted anew for each reader. */
  @Column('integer') complaints: number;
  @Column('integer') gravest: number;
  @Column('varchar') raisedAt: Instant;
  @Column('varchar', { nullable: true }) decidedAt: Instant | null;
  @Column('varchar', { nullable: true }) decidedById: string | null;
  /** Whether the village became a key village by it. */
  @Column('boolean', { nullable: true }) isFlagged: boolean | null;
  @Column('varchar', { nullable: true }) onSiteGuideStaffId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}
