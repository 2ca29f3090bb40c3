import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Region, RegionLevel } from './region.js';

@Entity('regions')
@Index('ix_regions_district_code', ['districtCode'])
export class RegionRow implements Region {
  @PrimaryColumn('varchar') code: string;
  @Column('varchar') name: string;
  @Column('varchar') level: RegionLevel;
  @Column('varchar', { nullable: true }) parentCode: string | null;
  @Column('varchar') districtCode: string;
}
